using System.Diagnostics;
using System.Globalization;
using CauNoi.EndToEnd.Tests.Program;
using Microsoft.Data.Sqlite;

namespace CauNoi.EndToEnd.Tests.Reminders;

/// <summary>The program is off for three days; Quartz's persistent store has stood still meanwhile.</summary>
public sealed class OutageTests
{
    private static readonly TimeSpan Outage = TimeSpan.FromDays(3);

    [Fact]
    public async Task After_three_days_off_each_person_gets_one_digest_and_no_job_makes_up_for_what_it_missed()
    {
        using var data = new TemporaryFolder();
        DirectLineTalk head, officer;
        await using (var tuesday = await StartAsync(data.Path, "2026-11-17T07:00:05+07:00"))
        {
            await LadderTests.OpenCampaignAsync(data.Path);
            head = await LinkAsync(tuesday, 3);
            officer = await LinkAsync(tuesday, 0);
        }

        // The ticks of three days are behind: one a second.
        Assert.NotEqual(0, Change(data.Path, "UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = NEXT_FIRE_TIME - $ticks, PREV_FIRE_TIME = PREV_FIRE_TIME - $ticks WHERE PREV_FIRE_TIME > 0"));
        var before = Fired(data.Path);
        var running = Stopwatch.StartNew();
        await using var friday = await StartAsync(data.Path, "2026-11-20T07:00:05+07:00");
        foreach (var talk in new[] { head, officer })
            Assert.Contains("còn 5 ngày", (await talk.WaitForAsync(friday.Client, 3))[2], StringComparison.Ordinal);
        await Task.Delay(TimeSpan.FromSeconds(4));

        Assert.Equal(3, (await head.BotMessagesAsync(friday.Client)).Count);
        Assert.Equal(3, (await officer.BotMessagesAsync(friday.Client)).Count);
        Assert.InRange(Fired(data.Path) - before, 1, (long)running.Elapsed.TotalSeconds + 2);
    }

    private static Task<BotProcess> StartAsync(string data, string clock) =>
        // The machine's own zone is another: here it is still the day before.
        BotProcess.StartAsync(data, ("TZ", "America/Los_Angeles"), ("CAUNOI__Reminders__Tick", "00:00:01"), ("CAUNOI__Bot__ClockStartsAt", clock));

    private static async Task<DirectLineTalk> LinkAsync(BotProcess bot, int code)
    {
        var talk = await DirectLineTalk.BeginAsync(bot.Client);
        await talk.PostAsync(bot.Client, bot.LinkCodes[code]);
        Assert.Contains("📌", (await talk.WaitForAsync(bot.Client, 2))[1], StringComparison.Ordinal);
        return talk;
    }

    private static int Change(string data, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "schedule.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$ticks", Outage.Ticks);
        return command.ExecuteNonQuery();
    }

    /// <summary>How often reminding has begun, as the schedule counts.</summary>
    private static long Fired(string data)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "schedule.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT TIMES_TRIGGERED FROM QRTZ_SIMPLE_TRIGGERS WHERE TRIGGER_NAME = 'tick'";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
