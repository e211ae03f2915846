using CauNoi.Data.Protection;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Storage;

/// <summary>Brings the database to the program's schema and checks that its keys are there.</summary>
public sealed class DatabaseSetup(CauNoiContext db, DatabaseOptions options)
{
    private const string OtherUsers =
        "SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'";

    /// <exception cref="KeyException">A key that the database needs is missing or is another one.</exception>
    public async Task MigrateAsync(CancellationToken ct)
    {
        await UpdateSchemaAsync(ct);
        var keys = new KeyGuard(db, new KeyFile(options.KeyFilePath));
        await keys.EnsureAsync(TimeProvider.System.GetUtcNow(), ct);
        await keys.EnsureIndexedAsync(ct);
    }

    /// <summary>The schema alone, for what works on the keys themselves.</summary>
    /// <exception cref="InvalidOperationException">The database was made by another version of the program.</exception>
    public async Task UpdateSchemaAsync(CancellationToken ct)
    {
        if (!options.UsesPostgres)
            Directory.CreateDirectory(options.Path);
        await RefuseOtherVersionAsync(ct);
        // Asking first leaves the migration lock alone: a process killed while it held it would make every later start wait.
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
            await db.Database.MigrateAsync(ct);
    }

    // What another version has made cannot be taken over; nothing in it is touched.
    private async Task RefuseOtherVersionAsync(CancellationToken ct)
    {
        var applied = await db.Database.GetAppliedMigrationsAsync(ct);
        if (applied.Except(db.Database.GetMigrations()).FirstOrDefault() is { } unknown)
            throw new InvalidOperationException(
                $"The database was made by another version of the program ({unknown}) and is left as it is; use that version, or an empty data folder or database and import the registry again.");
    }

    /// <summary>Keeps every other program from the data.</summary>
    /// <returns>Null while one is working on them.</returns>
    public async Task<DataLock?> TryBeAloneAsync(CancellationToken ct)
    {
        if (DataLock.TryOwn(options) is not { } alone)
            return null;
        if (!options.UsesPostgres || await db.Database.SqlQueryRaw<int>(OtherUsers).SingleAsync(ct) == 0)
            return alone;
        alone.Dispose();
        return null;
    }

    /// <summary><see cref="MigrateAsync(CancellationToken)"/> without a service provider, so that it can run while the content is still loading.</summary>
    public static async Task MigrateAsync(DatabaseOptions options, CancellationToken ct)
    {
        var builder = new DbContextOptionsBuilder<CauNoiContext>();
        DataServices.Configure(builder, options);
        await using var db = new CauNoiContext(builder.Options);
        await new DatabaseSetup(db, options).MigrateAsync(ct);
    }
}
