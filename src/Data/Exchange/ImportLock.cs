using CauNoi.Data.Storage;
using Npgsql;

namespace CauNoi.Data.Exchange;

/// <summary>One import at a time, on this machine or on the shared PostgreSQL. Freed when its holder ends, however it ends.</summary>
public sealed class ImportLock : IAsyncDisposable
{
    private const string FileName = "import.lock";
    private const long PostgresKey = 0x4361754e6f69;

    private readonly IAsyncDisposable _held;

    private ImportLock(IAsyncDisposable held) => _held = held;

    /// <returns>Null if another import is under way.</returns>
    public static async Task<ImportLock?> TryTakeAsync(DatabaseOptions options, CancellationToken ct) =>
        options.UsesPostgres ? await OnServerAsync(options.Postgres!, ct) : InFolder(options.Path);

    public ValueTask DisposeAsync() => _held.DisposeAsync();

    private static async Task<ImportLock?> OnServerAsync(string connectionString, CancellationToken ct)
    {
        // Not from the pool: the lock goes with the connection.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection) { Parameters = { new() { Value = PostgresKey } } };
        if (await command.ExecuteScalarAsync(ct) is true)
            return new ImportLock(connection);
        await connection.DisposeAsync();
        return null;
    }

    private static ImportLock? InFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new ImportLock(new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
