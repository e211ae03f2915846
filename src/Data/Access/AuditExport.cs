using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Access;

/// <summary>The audit for inspectors, in the order in which it was written.</summary>
public sealed class AuditExport(CauNoiContext db)
{
    /// <param name="from">The first instant; null = from the beginning.</param>
    /// <param name="until">The first instant that is left out; null = to the end.</param>
    /// <param name="commune">Only entries of accounts of this commune's areas, and of anybody about its households; null = all.</param>
    public IAsyncEnumerable<AuditLine> Read(DateTimeOffset? from, DateTimeOffset? until, string? commune)
    {
        var entries = db.Audit.AsNoTracking();
        if (from is { } first)
            entries = entries.Where(e => e.At >= first);
        if (until is { } end)
            entries = entries.Where(e => e.At < end);
        if (commune is not null)
        {
            var ofCommune = db.AreaScopes.Where(s =>
                (s.Level == AreaLevel.Commune && s.AreaCode == commune)
                || (s.Level == AreaLevel.Hamlet && db.Hamlets.Any(h => h.Code == s.AreaCode && h.CommuneCode == commune))
                || (s.Level == AreaLevel.Household && db.Households.Any(h => h.Code == s.AreaCode && h.CommuneCode == commune)));
            entries = entries.Where(e => ofCommune.Any(s => s.AccountId == e.AccountId)
                || e.Subject == commune
                || db.Hamlets.Any(h => h.Code == e.Subject && h.CommuneCode == commune)
                || db.Households.Any(h => h.Code == e.Subject && h.CommuneCode == commune));
        }

        return entries.LeftJoin(db.Accounts, e => e.AccountId, a => (Guid?)a.Id, (e, a) => new { Entry = e, Account = a })
            .OrderBy(x => x.Entry.Sequence)
            .Select(x => new AuditLine(
                x.Entry.Sequence, x.Entry.At, x.Account!.Name, (Role?)x.Account!.Role, x.Entry.Channel, x.Entry.Action, x.Entry.Subject, x.Entry.Count,
                x.Entry.Allowed, x.Entry.Purpose))
            .AsAsyncEnumerable();
    }
}
