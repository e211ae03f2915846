using CauNoi.Data.Requests;
using CauNoi.Data.Reviews;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Privacy;

/// <summary>Forgets what has served its purpose besides conversations and the audit: codes, wrong tries with a PIN, wishes of past years, and the words of requests that were decided long ago.</summary>
public sealed class Retention(CauNoiContext db, DatabaseOptions options)
{
    /// <summary>Deletes one-time codes that can no longer be used, wrong tries of long ago, of decided requests text and values (the history of records keeps what was granted), broadcasts whose time is over, and who wanted to be told an outcome of a year that is over. Saves.</summary>
    /// <returns>How many rows were deleted or emptied.</returns>
    public async Task<int> ForgetAsync(DateTimeOffset now, CancellationToken ct)
    {
        var before = now.AddMonths(-options.KeepRequestTextMonths);
        var decided = db.Requests.Where(r => r.State != RequestState.Open && r.DecidedAt < before);
        var codes = await db.LinkCodes.Where(c => c.ExpiresAt <= now).ExecuteDeleteAsync(ct);
        var old = now.AddDays(-options.KeepDays);
        var tries = await db.WrongTries.Where(t => t.LastAt < old).ExecuteDeleteAsync(ct);
        var wishes = await db.OutcomeWishes.Where(w => w.Year < old.Year || w.ToldAt < old).ExecuteDeleteAsync(ct);
        var drafts = now - BroadcastDrafts.Life;
        var broadcasts = await db.Broadcasts.Where(b => b.SentAt < old || (b.SentAt == null && b.WrittenAt < drafts)).ExecuteDeleteAsync(ct);
        var values = await db.Set<ProposedValue>().Where(v => decided.Any(r => r.Id == v.RequestId)).ExecuteDeleteAsync(ct);
        var texts = await decided.Where(r => r.Text != null).ExecuteUpdateAsync(set => set.SetProperty(r => r.Text, (Protection.SealedText?)null), ct);
        return codes + tries + wishes + broadcasts + values + texts;
    }
}
