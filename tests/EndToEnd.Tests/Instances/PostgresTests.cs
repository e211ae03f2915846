using CauNoi.EndToEnd.Tests.Program;
using Npgsql;

namespace CauNoi.EndToEnd.Tests.Instances;

/// <summary>Two instances on one PostgreSQL.</summary>
public sealed class PostgresTests : IAsyncLifetime
{
    private readonly string _server = Environment.GetEnvironmentVariable("CAUNOI_TEST_POSTGRES")
        ?? throw new InvalidOperationException("CAUNOI_TEST_POSTGRES is not set: run ./test");

    private readonly string _database = $"e2e_{Guid.NewGuid():N}";

    public Task InitializeAsync() => ExecuteAsync($"CREATE DATABASE {_database}");

    public Task DisposeAsync() => ExecuteAsync($"DROP DATABASE {_database} WITH (FORCE)");

    [Fact]
    public async Task A_conversation_begun_on_one_instance_goes_on_on_the_other_after_the_first_is_killed()
    {
        using var data = new TemporaryFolder();
        var connection = new NpgsqlConnectionStringBuilder(_server) { Database = _database }.ConnectionString;
        (string, string)[] settings = [("CAUNOI__Data__Postgres", connection)];
        await using var first = await BotProcess.StartAsync(data.Path, settings);
        await using var second = await BotProcess.StartAsync(data.Path, settings);

        var talk = await DirectLineTalk.BeginAsync(first.Client);
        await talk.PostAsync(first.Client, first.LinkCodes[0]);
        await talk.WaitForAsync(second.Client, "Đã liên kết");
        await talk.PostAsync(first.Client, "mục đích");
        await talk.WaitForAsync(second.Client, "để làm gì");
        await talk.PostAsync(second.Client, "1");
        await talk.WaitForAsync(first.Client, "Đã ghi mục đích");
        await talk.PostAsync(first.Client, "tra hộ 97001001-0001");
        await first.KillAsync();
        var messages = await talk.WaitForAsync(second.Client, "Hộ 97001001-0001");
        Assert.Single(messages, m => m.Contains("Đã liên kết", StringComparison.Ordinal));
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
