using System.Text.Json;
using CauNoi.EndToEnd.Tests.Program;

namespace CauNoi.EndToEnd.Tests.Crash;

/// <summary>Many messages due at once, a hostile platform, and a program that is killed: the benches of docs/reliability.md, smaller.</summary>
public sealed class StormTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly string _server = Environment.GetEnvironmentVariable("CAUNOI_TEST_POSTGRES")
        ?? throw new InvalidOperationException("CAUNOI_TEST_POSTGRES is not set: run ./test");

    [Fact]
    public async Task Two_thousand_reminders_arrive_and_none_twice_though_the_program_is_killed_five_times()
    {
        var report = await BenchAsync("storm", "--messages", "2000", "--rate", "500", "--kills", "5");

        Assert.Equal((5, 0, 0, 0), (Number(report, "kills"), Number(report, "lost"), Number(report, "doubled"), Number(report, "too_fast")));
        Assert.InRange(Number(report, "most_in_a_second"), 1, 500);
        Assert.Equal(2_000, Number(report, "received") + Number(report, "unsure") - Number(report, "unsure_arrived") + Number(report, "blocked"));
    }

    [Fact]
    public async Task Of_two_instances_one_is_killed_and_the_other_goes_on_within_fifteen_seconds()
    {
        var report = await BenchAsync("two-instances", "--messages", "2000", "--rate", "200", "--postgres", _server);

        Assert.Equal((0, 0, 0), (Number(report, "lost"), Number(report, "doubled"), Number(report, "too_fast")));
        Assert.InRange(report.GetProperty("went_on_after_seconds").GetDouble(), 0, 15);
        Assert.InRange(report.GetProperty("taken_over_after_seconds").GetDouble(), 0, 15);
    }

    private static int Number(JsonElement report, string name) => report.GetProperty(name).GetInt32();

    private static async Task<JsonElement> BenchAsync(params string[] arguments)
    {
        using var data = new TemporaryFolder();
        using var bench = BotProcess.Start(data.Path, ["bench", .. arguments, "--json"]);
        var (output, error) = (bench.StandardOutput.ReadToEndAsync(), bench.StandardError.ReadToEndAsync());
        await bench.WaitForExitAsync().WaitAsync(Patience);
        Assert.True(bench.ExitCode == 0, await error + await output);
        return JsonDocument.Parse(await output).RootElement;
    }
}
