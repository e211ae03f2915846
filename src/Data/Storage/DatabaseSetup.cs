using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Storage;

/// <summary>Brings the database to the program's schema.</summary>
public sealed class DatabaseSetup(CauNoiContext db, DatabaseOptions options)
{
    public async Task MigrateAsync(CancellationToken ct)
    {
        if (!options.UsesPostgres)
            Directory.CreateDirectory(options.Path);
        await db.Database.MigrateAsync(ct);
    }
}
