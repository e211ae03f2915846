using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Access;

/// <summary>Whether an account has used up its reads, as the audit counts them: it holds whichever instance answers.</summary>
public sealed class ReadLimits(CauNoiContext db, AccessOptions options)
{
    /// <summary>True if there is nothing left; leaves an audit entry then.</summary>
    public async Task<bool> ReachedAsync(Reader reader, Role role, DateTimeOffset now, CancellationToken ct)
    {
        if (!options.Limits.TryGetValue(role, out var limit))
            return false;
        var (hourAgo, dayAgo) = (now.AddHours(-1), now.AddDays(-1));
        var ofDay = await ReadsSince(reader.AccountId, dayAgo).CountAsync(ct);
        if (ofDay < limit.PerDay && (ofDay < limit.PerHour || await ReadsSince(reader.AccountId, hourAgo).CountAsync(ct) < limit.PerHour))
            return false;
        db.Audit.Add(reader.Entry(AuditAction.LimitReached, role.ToString(), allowed: false, now));
        return true;
    }

    private IQueryable<AuditEntry> ReadsSince(Guid accountId, DateTimeOffset since) =>
        db.Audit.Where(e => e.AccountId == accountId && e.At > since && e.Allowed
            && (e.Action == AuditAction.HouseholdRead || e.Action == AuditAction.HouseholdSearch
                || e.Action == AuditAction.GapsRead || e.Action == AuditAction.HouseholdsRead));
}
