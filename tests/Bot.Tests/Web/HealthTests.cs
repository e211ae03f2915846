using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Bot.Tests.Web;

/// <summary>A database that cannot be written to is said, and nothing is lost by it.</summary>
public sealed class HealthTests
{
    private const string Question = "chuẩn nghèo hiện nay là bao nhiêu";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Ready_says_how_the_work_stands()
    {
        await using var bot = await RunningBot.StartAsync();

        var (status, report) = await ReadyAsync(bot);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            """{"status":"Healthy","writable":true} {"status":"Healthy","waiting":0,"oldest_seconds":0,"parked":0,"unsure":0} {"status":"Degraded","reason":"The schedule does not run.","running":false}""",
            $"{report.GetProperty("database")} {report.GetProperty("outbox")} {report.GetProperty("schedule")}");
    }

    [Fact]
    public async Task A_locked_database_is_said_and_what_was_asked_meanwhile_is_answered_once()
    {
        await using var bot = await RunningBot.StartAsync();
        var talk = await WebClient.BeginAsync(bot.Client);
        await using var other = new SqliteConnection(bot.Services.GetRequiredService<DatabaseOptions>().SqliteConnection);
        await other.OpenAsync();
        Execute(other, "BEGIN EXCLUSIVE");

        var asked = talk.SayAsync(Question);
        var (status, report) = await ReadyAsync(bot);
        Execute(other, "ROLLBACK");
        await asked;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("The database is locked by somebody else.", report.GetProperty("database").GetProperty("reason").GetString());
        await AssertAnsweredOnceAsync(talk, 1);
        Assert.Equal(HttpStatusCode.OK, (await ReadyAsync(bot)).Status);
    }

    [Fact]
    public async Task A_full_disk_is_said_and_what_was_accepted_is_answered_once_when_there_is_room_again()
    {
        var disk = new FullDisk();
        await using var bot = await RunningBot.StartAsync(services => services.ConfigureDbContext<CauNoiContext>(db => db.AddInterceptors(disk)));
        var talk = await WebClient.BeginAsync(bot.Client);
        await using (var own = new SqliteConnection(bot.Services.GetRequiredService<DatabaseOptions>().SqliteConnection))
        {
            await own.OpenAsync();
            // Leaves no page that could still be filled.
            Execute(own, "VACUUM");
        }

        disk.IsFull = true;
        var accepted = 0;
        for (var i = 0; i < 12; i++)
            accepted += await TrySayAsync(talk) ? 1 : 0;
        var (status, report) = await ReadyAsync(bot);
        disk.IsFull = false;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("The disk of the database takes nothing more.", report.GetProperty("database").GetProperty("reason").GetString());
        await talk.SayAsync(Question);
        await AssertAnsweredOnceAsync(talk, accepted + 1);
    }

    private static async Task<bool> TrySayAsync(WebClient talk)
    {
        try
        {
            await talk.SayAsync(Question);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task AssertAnsweredOnceAsync(WebClient talk, int questions)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await CountAsync(talk) < questions)
            await Task.Delay(100, patience.Token);
        await Task.Delay(500, patience.Token);
        Assert.Equal(questions, await CountAsync(talk));
    }

    private static async Task<int> CountAsync(WebClient talk) =>
        (await talk.UntilAsync(0)).Count(a => a.GetProperty("from").TryGetProperty("role", out var role) && role.GetString() == "bot");

    private static async Task<(HttpStatusCode Status, JsonElement Report)> ReadyAsync(RunningBot bot)
    {
        using var response = await bot.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A disk that gives the database no further page.</summary>
    private sealed class FullDisk : DbConnectionInterceptor
    {
        private const int NoLimit = 1_073_741_823;

        public bool IsFull { get; set; }

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Limit(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Limit(connection);
            return Task.CompletedTask;
        }

        // It cannot be less than what is there.
        private void Limit(DbConnection connection) => Execute((SqliteConnection)connection, $"PRAGMA max_page_count = {(IsFull ? 1 : NoLimit)}");
    }
}
