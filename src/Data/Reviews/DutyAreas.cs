using System.Linq.Expressions;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Requests;
using CauNoi.Data.Storage;

namespace CauNoi.Data.Reviews;

/// <summary>The right to answer for a duty: it lies in an area of the account, and her role has to do with it.</summary>
internal static class DutyAreas
{
    public static Expression<Func<CampaignStep, bool>> StepsOf(CauNoiContext db, Guid accountId) => d =>
        db.AreaScopes.Any(s => s.AccountId == accountId
            && ((s.Level == AreaLevel.Hamlet && s.AreaCode == d.HamletCode)
                || (s.Level == AreaLevel.Commune && s.AreaCode == d.CommuneCode)
                || (s.Level == AreaLevel.Province && s.AreaCode == d.ProvinceCode)))
        && db.Accounts.Any(a => a.Id == accountId && a.RevokedAt == null
            && (a.Role == Role.Officer || a.Role == Role.Province || (a.Role == Role.HamletHead && d.HamletCode != null)));

    public static Expression<Func<Request, bool>> RequestsOf(CauNoiContext db, Guid accountId) => r =>
        db.AreaScopes.Any(s => s.AccountId == accountId && s.Level == AreaLevel.Commune && s.AreaCode == r.CommuneCode)
        && db.Accounts.Any(a => a.Id == accountId && a.RevokedAt == null && a.Role == Role.Officer);
}
