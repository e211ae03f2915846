using System.Linq.Expressions;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;

namespace CauNoi.Data.Gaps;

/// <summary>The right to read what the ledger says of a place: the same as to the records that it is about.</summary>
internal static class GapScope
{
    /// <param name="db">Where accounts and their areas stand.</param>
    /// <param name="accountId">Who reads.</param>
    /// <param name="whole">The level of a place that is told as a whole: it is no one's who may read only a part of it.</param>
    public static Expression<Func<T, bool>> InAreaOf<T>(CauNoiContext db, Guid accountId, AreaLevel whole = AreaLevel.Hamlet)
        where T : class, IPlaced => p =>
        db.AreaScopes.Any(s => s.AccountId == accountId
            && ((whole == AreaLevel.Hamlet && s.Level == AreaLevel.Hamlet && s.AreaCode == p.HamletCode)
                || (whole != AreaLevel.Province && s.Level == AreaLevel.Commune && s.AreaCode == p.CommuneCode)
                || (s.Level == AreaLevel.Province && s.AreaCode == p.ProvinceCode))
            && db.Accounts.Any(a => a.Id == accountId && a.RevokedAt == null
                && (a.Role == Role.HamletHead || a.Role == Role.Officer || a.Role == Role.Province)));
}
