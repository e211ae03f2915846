using System.Linq.Expressions;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Requests;
using CauNoi.Data.Storage;

namespace CauNoi.Data.Reviews;

/// <summary>The right to answer for a request as a duty: it waits for the account's commune. Of steps see <see cref="CampaignScope.DoneBy"/>.</summary>
internal static class DutyAreas
{
    public static Expression<Func<Request, bool>> RequestsOf(CauNoiContext db, Guid accountId) => r =>
        db.AreaScopes.Any(s => s.AccountId == accountId && s.Level == AreaLevel.Commune && s.AreaCode == r.CommuneCode)
        && db.Accounts.Any(a => a.Id == accountId && a.RevokedAt == null && a.Role == Role.Officer);
}
