using System.Linq.Expressions;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Whose steps of a campaign are whose to read, to report and to move.</summary>
internal static class CampaignScope
{
    /// <summary>Steps of the account's own areas, for staff in office.</summary>
    public static Expression<Func<CampaignStep, bool>> ReadableBy(CauNoiContext db, Guid accountId) => s =>
        db.AreaScopes.Any(a => a.AccountId == accountId
            && ((a.Level == AreaLevel.Hamlet && a.AreaCode == s.HamletCode)
                || (a.Level == AreaLevel.Commune && a.AreaCode == s.CommuneCode)
                || (a.Level == AreaLevel.Province && a.AreaCode == s.ProvinceCode))
            && db.Accounts.Any(m => m.Id == accountId && m.RevokedAt == null
                && (m.Role == Role.HamletHead || m.Role == Role.Officer || m.Role == Role.Province)));

    /// <summary>Steps that the account does itself, and answers reminders of: a head's those of her hamlet, an officer's all of the commune.</summary>
    public static Expression<Func<CampaignStep, bool>> DoneBy(CauNoiContext db, Guid accountId) => s =>
        db.AreaScopes.Any(a => a.AccountId == accountId
            && ((a.Level == AreaLevel.Hamlet && a.AreaCode == s.HamletCode) || (a.Level == AreaLevel.Commune && a.AreaCode == s.CommuneCode))
            && db.Accounts.Any(m => m.Id == accountId && m.RevokedAt == null && (m.Role == Role.HamletHead || m.Role == Role.Officer)));

    /// <summary>True for an officer in office of the commune.</summary>
    public static Task<bool> IsOfficerAsync(CauNoiContext db, Guid accountId, string communeCode, CancellationToken ct) =>
        db.AreaScopes.AnyAsync(
            a => a.AccountId == accountId && a.Level == AreaLevel.Commune && a.AreaCode == communeCode
                && db.Accounts.Any(m => m.Id == accountId && m.RevokedAt == null && m.Role == Role.Officer),
            ct);
}
