using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Those who look after a place in a role, and how they are reached.</summary>
public sealed class Supervisors(CauNoiContext db)
{
    public async Task<bool> AreReachableAsync(Role role, DutyPlace place, CancellationToken ct) => (await ChatsAsync(role, place, ct)).Count > 0;

    /// <summary>One chat for each of them, the one used last.</summary>
    public async Task<IReadOnlyList<LinkedChat>> ChatsAsync(Role role, DutyPlace place, CancellationToken ct)
    {
        var province = place.Province ?? await db.Communes.Where(c => c.Code == place.Commune).Select(c => c.ProvinceCode).SingleOrDefaultAsync(ct);
        return await Supervision.PreferredAsync(
            db,
            db.Accounts.Where(a => a.RevokedAt == null && a.Role == role
                && a.Scopes.Any(s => (s.Level == AreaLevel.Commune && s.AreaCode == place.Commune) || (s.Level == AreaLevel.Province && s.AreaCode == province))),
            ct);
    }
}
