using CauNoi.Bot.Channels;
using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Storage;

namespace CauNoi.Bot.Conversations;

/// <summary>Knows who speaks, and watches what they ask in vain.</summary>
public sealed class Speakers(CauNoiContext db, AccountDirectory accounts, UnreachableChats unreachable, MissReport misses)
{
    public async Task<Speaker> FindAsync(IncomingActivity activity, CancellationToken ct)
    {
        if (await accounts.FindAsync(activity.Channel, activity.UserId, ct) is not { } linked)
            return Speaker.Resident;
        await unreachable.HeardFromAsync(activity.Channel, activity.UserId, ct);
        return Speaker.Of(linked);
    }

    /// <summary>After a turn was saved: tells the account's commune if it has missed too often. Saves.</summary>
    public async Task WatchAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Speaker.AccountId is not { } account || db.ChangeTracker.Entries<AuditEntry>().All(e => e.Entity.Allowed))
            return;
        await misses.TellAsync(account, turn.Activity.Channel, turn.Now, ct);
        await db.SaveChangesAsync(ct);
    }
}
