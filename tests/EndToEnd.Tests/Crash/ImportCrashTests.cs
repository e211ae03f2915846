using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CauNoi.EndToEnd.Tests.Program;
using Npgsql;

namespace CauNoi.EndToEnd.Tests.Crash;

/// <summary>The import as a process of its own: killed in its middle, and two at once.</summary>
public sealed class ImportCrashTests : IAsyncLifetime
{
    private const int Households = 30_000;

    private readonly TemporaryFolder _data = new();
    private readonly TemporaryFolder _files = new();

    private readonly string _server = Environment.GetEnvironmentVariable("CAUNOI_TEST_POSTGRES")
        ?? throw new InvalidOperationException("CAUNOI_TEST_POSTGRES is not set: run ./test");

    private readonly string _database = $"e2e_{Guid.NewGuid():N}";

    public async Task InitializeAsync()
    {
        await ExecuteAsync($"CREATE DATABASE {_database}");
        await File.WriteAllTextAsync(
            Path.Combine(_files.Path, "hamlets.csv"),
            "province_code,province,commune_code,commune,hamlet_code,hamlet,area\n97,Tỉnh Lam Khê,97001,Xã Hòa Rạng,97001001,Bản Nà Cài,rural\n");
        var text = new StringBuilder("household_code,hamlet_code,head_name,area,status,status_year\n");
        for (var i = 1; i <= Households; i++)
            text.Append(CultureInfo.InvariantCulture, $"97001001-{i:00000},97001001,Lý A Sình,rural,not_poor,2025\n");
        await File.WriteAllTextAsync(Path.Combine(_files.Path, "households.csv"), text.ToString());
    }

    public async Task DisposeAsync()
    {
        await ExecuteAsync($"DROP DATABASE {_database} WITH (FORCE)");
        _data.Dispose();
        _files.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Killed_in_the_middle_it_leaves_nothing_half_and_the_next_one_brings_everything(bool onPostgres)
    {
        var settings = Settings(onPostgres);
        using (var import = BotProcess.Start(_data.Path, ["import", _files.Path, "--yes"], settings))
        {
            await UntilWritingAsync(import);
            import.Kill();
            await import.WaitForExitAsync();
            Assert.NotEqual(0, import.ExitCode);
        }

        Assert.Equal(0, (await RunsAsync(settings)).GetArrayLength());
        Assert.Equal(0, await ExportedAsync(settings));
        var (exitCode, output, error) = await BotProcess.RunAsync(_data.Path, ["import", _files.Path, "--yes", "--json"], input: null, settings);
        Assert.True(exitCode == 0, error);
        Assert.Equal(Households, JsonDocument.Parse(output).RootElement.GetProperty("new_households").GetInt32());
        Assert.Equal(Households, await ExportedAsync(settings));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_two_at_once_one_imports_and_the_other_says_so_or_finds_nothing_new(bool onPostgres)
    {
        var settings = Settings(onPostgres);
        // The schema is there before both begin.
        await RunsAsync(settings);

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => BotProcess.RunAsync(_data.Path, ["import", _files.Path, "--yes"], input: null, settings)));

        Assert.Contains(both, r => r.ExitCode == 0 && r.Output.Contains("Đã nhập lần", StringComparison.Ordinal));
        Assert.All(both, r => Assert.True(r.ExitCode == 0 || r.Error.Contains("lần nhập khác", StringComparison.Ordinal), r.Error));
        Assert.Equal(1, (await RunsAsync(settings)).GetArrayLength());
        Assert.Equal(Households, await ExportedAsync(settings));
    }

    private static async Task UntilWritingAsync(Process import)
    {
        while (await import.StandardError.ReadLineAsync() is { } line)
            if (line.StartsWith("Đang nhập hộ", StringComparison.Ordinal))
                return;
        Assert.Fail("The import ended before it began to write.");
    }

    private async Task<JsonElement> RunsAsync((string, string)[] settings) =>
        JsonDocument.Parse((await BotProcess.RunAsync(_data.Path, ["import", "list", "--json"], input: null, settings)).Output).RootElement;

    // Of an area that is not there the command writes nothing.
    private async Task<int> ExportedAsync((string, string)[] settings)
    {
        var (exitCode, output, _) = await BotProcess.RunAsync(
            _data.Path, ["export", "--commune", "97001", "--out", Path.Combine(_files.Path, "ho.csv"), "--json"], input: null, settings);
        return exitCode == 0 ? JsonDocument.Parse(output).RootElement.GetProperty("households").GetInt32() : 0;
    }

    private (string, string)[] Settings(bool onPostgres) =>
        onPostgres ? [("CAUNOI__Data__Postgres", new NpgsqlConnectionStringBuilder(_server) { Database = _database }.ConnectionString)] : [];

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
