using CauNoi.Data.Protection;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Storage;

/// <summary>Brings the database to the program's schema and checks that its keys are there.</summary>
public sealed class DatabaseSetup(CauNoiContext db, DatabaseOptions options)
{
    /// <exception cref="KeyException">A key that the database needs is missing or is another one.</exception>
    public async Task MigrateAsync(CancellationToken ct)
    {
        if (!options.UsesPostgres)
            Directory.CreateDirectory(options.Path);
        // Asking first leaves the migration lock alone: a process killed while it held it would make every later start wait.
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
            await db.Database.MigrateAsync(ct);
        await new KeyGuard(db, new KeyFile(options.KeyFilePath)).EnsureAsync(TimeProvider.System.GetUtcNow(), ct);
    }

    /// <summary>The same without a service provider, so that it can run while the content is still loading.</summary>
    public static async Task MigrateAsync(DatabaseOptions options, CancellationToken ct)
    {
        var builder = new DbContextOptionsBuilder<CauNoiContext>();
        DataServices.Configure(builder, options);
        await using var db = new CauNoiContext(builder.Options);
        await new DatabaseSetup(db, options).MigrateAsync(ct);
    }
}
