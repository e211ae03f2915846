using CauNoi.Data.Storage;
using Microsoft.Data.Sqlite;

namespace CauNoi.Data.Tests.Databases;

/// <summary>A file in a temporary folder.</summary>
public sealed class SqliteDatabase : TestDatabase
{
    private readonly DatabaseOptions _options = new() { Path = Path.Combine(Path.GetTempPath(), $"caunoi-test-{Guid.NewGuid():N}") };

    protected override Task<DatabaseOptions> CreateAsync() => Task.FromResult(_options);

    protected override Task DropAsync()
    {
        using (var connection = new SqliteConnection(_options.SqliteConnection))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(_options.Path, recursive: true);
        return Task.CompletedTask;
    }
}
