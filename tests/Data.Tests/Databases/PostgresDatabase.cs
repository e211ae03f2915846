using CauNoi.Data.Storage;
using Npgsql;

namespace CauNoi.Data.Tests.Databases;

/// <summary>A database with a random name on the server that <c>./test</c> starts.</summary>
public sealed class PostgresDatabase : TestDatabase
{
    public const string Variable = "CAUNOI_TEST_POSTGRES";

    private readonly TemporaryFolder _folder = new();
    private readonly string _name = $"caunoi_test_{Guid.NewGuid():N}";

    protected override async Task<DatabaseOptions> CreateAsync()
    {
        await OnServerAsync($"CREATE DATABASE {_name}");
        return new DatabaseOptions { Postgres = ConnectionString, Path = _folder.Path };
    }

    protected override async Task DropAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(connection);
        await OnServerAsync($"DROP DATABASE {_name} WITH (FORCE)");
        _folder.Dispose();
    }

    private static string Server => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"{Variable} is not set: run ./test");

    private string ConnectionString => new NpgsqlConnectionStringBuilder(Server) { Database = _name }.ConnectionString;

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
