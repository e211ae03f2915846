using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Access;

/// <summary>Notices when an account asks again and again for households that it may not read or that are not there.</summary>
public sealed class MissRuns(CauNoiContext db, AccessOptions options, StewardChats stewards)
{
    /// <summary>
    /// The run of an account that has just grown long enough to be told of; null if it has not, or was told of already. A run ends when the account
    /// has missed nothing for <see cref="AccessOptions.MissWindow"/>. Leaves an audit entry.
    /// </summary>
    public async Task<MissRun?> TakeAsync(Guid accountId, string channel, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - options.MissWindow;
        var misses = await db.Audit.CountAsync(e => e.AccountId == accountId && !e.Allowed && e.At > since, ct);
        if (misses < options.MissesToReport || await IsReportedAsync(accountId, now, ct))
            return null;
        var account = await db.Accounts.AsNoTracking().Include(a => a.Scopes).SingleAsync(a => a.Id == accountId, ct);
        db.Audit.Add(new Reader(accountId, channel).Entry(AuditAction.MissesReported, account.Role.ToString(), allowed: true, now, misses));
        return new MissRun(account, misses, await stewards.OfAsync(account.Scopes.Select(s => (s.Level, s.AreaCode)), account.Id, ct));
    }

    private async Task<bool> IsReportedAsync(Guid accountId, DateTimeOffset now, CancellationToken ct)
    {
        var reported = await db.Audit.Where(e => e.AccountId == accountId && e.Action == AuditAction.MissesReported)
            .OrderByDescending(e => e.Sequence).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(ct);
        if (reported is not { } last)
            return false;
        await foreach (var at in db.Audit.Where(e => e.AccountId == accountId && !e.Allowed && e.At > last).OrderBy(e => e.Sequence)
            .Select(e => e.At).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (at - last > options.MissWindow)
                return false;
            last = at;
        }

        return now - last <= options.MissWindow;
    }
}
