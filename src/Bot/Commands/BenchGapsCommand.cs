using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CauNoi.Data.Gaps;

namespace CauNoi.Bot.Commands;

/// <summary><c>bench gaps</c>: judges the records of the database that is there and keeps nothing.</summary>
public static class BenchGapsCommand
{
    private const double BytesInMegabyte = 1024 * 1024;

    public static Command Create()
    {
        var households = new Option<int>("--households") { Description = "How many at most (default: all).", DefaultValueFactory = _ => int.MaxValue };
        var asOf = CommandContext.AsOf();
        var command = new Command("gaps", "Look for gaps in all records of the database.") { households, asOf };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var day = result.GetValue(asOf) ?? CommandContext.Today();
            using var process = Process.GetCurrentProcess();
            var (judged, members, gaps, before) = (0, 0, 0, process.WorkingSet64);
            var clock = Stopwatch.StartNew();
            await foreach (var batch in scope.ServiceProvider.GetRequiredService<GapReports>().CountAsync(day, result.GetValue(households), ct))
                (judged, members, gaps) = (judged + batch.Households, members + batch.Members, gaps + batch.Gaps);
            var seconds = clock.Elapsed.TotalSeconds;
            process.Refresh();
            var run = new
            {
                Households = judged,
                Members = members,
                Gaps = gaps,
                Seconds = Math.Round(seconds, 2),
                HouseholdsPerSecond = Math.Round(judged / seconds),
                MegabytesBefore = Math.Round(before / BytesInMegabyte),
                PeakMegabytes = Math.Round(process.PeakWorkingSet64 / BytesInMegabyte),
            };
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(run);
            else
                CommandOutput.Line(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{run.Households:N0} households, {run.Members:N0} members: {run.Gaps:N0} gaps in {run.Seconds:F1} s ({run.HouseholdsPerSecond:N0} households/s), {run.MegabytesBefore} MB before, {run.PeakMegabytes} MB at most"));
            return CommandContext.Success;
        });
        return command;
    }
}
