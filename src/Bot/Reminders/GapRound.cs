using System.Diagnostics;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Gaps;
using CauNoi.Data.Storage;

namespace CauNoi.Bot.Reminders;

/// <summary>Brings the ledger of gaps to a day, one commune after the other, each in a transaction of its own so that nobody has to wait long.</summary>
public sealed class GapRound(IServiceScopeFactory scopes, ILogger<GapRound> log)
{
    /// <param name="day">The day for which the records are judged.</param>
    /// <param name="anew">True to judge also what was judged for this day already.</param>
    /// <param name="ct">Ends the round; what is done stays done.</param>
    public async Task<GapRoundOutcome> RunAsync(DateOnly day, bool anew, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        var (communes, households) = (0, 0);
        await using (var scope = scopes.CreateAsyncScope())
        {
            var ledger = scope.ServiceProvider.GetRequiredService<GapLedger>();
            if (anew)
                await GapLedger.MarkStaleAsync(scope.ServiceProvider.GetRequiredService<CauNoiContext>(), ct);
            await scope.ServiceProvider.GetRequiredService<GapDays>().ThinOutAsync(day, ct);
            foreach (var commune in await ledger.DueAsync(day, ct))
            {
                households += await ledger.CheckAsync(commune, day, ct);
                communes++;
            }
        }

        if (communes > 0)
            log.LogInformation(LogEvents.GapsChecked, "{Households} records of {Communes} communes were checked for gaps in {Seconds} s", households, communes, (int)clock.Elapsed.TotalSeconds);
        return new GapRoundOutcome(communes, households, clock.Elapsed);
    }
}

/// <summary>What a round judged.</summary>
public sealed record GapRoundOutcome(int Communes, int Households, TimeSpan Elapsed);
