using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CauNoi.Data.Access;
using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bot.Commands;

/// <summary><c>bench gaps</c>: judges the records of the database that is there, opens the summary of communes, and keeps nothing.</summary>
public static class BenchGapsCommand
{
    private const double BytesInMegabyte = 1024 * 1024;
    private const int Communes = 100;

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
            var summaries = await SummariesAsync(scope.ServiceProvider, day, ct);
            var run = new
            {
                Households = judged,
                Members = members,
                Gaps = gaps,
                Seconds = Math.Round(seconds, 2),
                HouseholdsPerSecond = Math.Round(judged / seconds),
                MegabytesBefore = Math.Round(before / BytesInMegabyte),
                PeakMegabytes = Math.Round(process.PeakWorkingSet64 / BytesInMegabyte),
                Summaries = summaries.Count,
                SummaryP50 = summaries.Count == 0 ? 0 : Math.Round(summaries[summaries.Count / 2], 1),
                SummaryMost = summaries.Count == 0 ? 0 : Math.Round(summaries[^1], 1),
            };
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(run);
            else
                CommandOutput.Line(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{run.Households:N0} households, {run.Members:N0} members: {run.Gaps:N0} gaps in {run.Seconds:F1} s ({run.HouseholdsPerSecond:N0} households/s), {run.MegabytesBefore} MB before, {run.PeakMegabytes} MB at most; summaries of {run.Summaries} communes, milliseconds each: p50 {run.SummaryP50}, at most {run.SummaryMost}"));
            return CommandContext.Success;
        });
        return command;
    }

    // As their officers see them, in a transaction that is given up; the first reading of a day may still have to judge records, so it is not counted.
    private static async Task<List<double>> SummariesAsync(IServiceProvider services, DateOnly day, CancellationToken ct)
    {
        var (db, board, clock) = (services.GetRequiredService<CauNoiContext>(), services.GetRequiredService<GapBoard>(), services.GetRequiredService<TimeProvider>());
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var times = new List<double>();
        foreach (var commune in await db.Households.Where(h => h.CommuneCode != null).Select(h => h.CommuneCode!).Distinct().OrderBy(c => c).Take(Communes).ToListAsync(ct))
        {
            var account = new Account { Id = Guid.CreateVersion7(), Name = "bench", Role = Role.Officer, CreatedAt = clock.GetUtcNow() };
            account.Scopes.Add(new AreaScope { Level = AreaLevel.Commune, AreaCode = commune });
            db.Accounts.Add(account);
            await db.SaveChangesAsync(ct);
            var reader = new Reader(account.Id, "command");
            await board.FindAsync(reader, AreaLevel.Commune, commune, day, clock.GetUtcNow(), ct);
            var start = Stopwatch.GetTimestamp();
            await board.FindAsync(reader, AreaLevel.Commune, commune, day, clock.GetUtcNow(), ct);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return times;
    }
}
