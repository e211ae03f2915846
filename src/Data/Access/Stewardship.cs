using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Access;

/// <summary>Whom an account may bring in, see and send away: those below it, within its own areas.</summary>
public sealed class Stewardship(CauNoiContext db, AccountDirectory accounts, HouseholdPins pins)
{
    /// <summary>The roles that a role gives out.</summary>
    public static IReadOnlyList<Role> RolesBelow(Role role) => role switch
    {
        Role.Officer => [Role.HamletHead, Role.Resident],
        Role.Province => [Role.Officer],
        Role.Administrator => [Role.Resident, Role.HamletHead, Role.Officer, Role.Province, Role.Curator, Role.Administrator],
        _ => [],
    };

    /// <summary>The level of place that an account of a role is given.</summary>
    public static AreaLevel LevelOf(Role role) => role switch
    {
        Role.Resident => AreaLevel.Household,
        Role.HamletHead => AreaLevel.Hamlet,
        Role.Officer or Role.Curator => AreaLevel.Commune,
        _ => AreaLevel.Province,
    };

    /// <summary>Brings somebody in, for an area of the steward's own. Saves.</summary>
    /// <returns>Null if the area does not exist or the steward may not: not told apart.</returns>
    public async Task<Invitation?> InviteAsync(Guid stewardId, string name, Role role, string areaCode, DateTimeOffset now, CancellationToken ct)
    {
        var steward = await StewardAsync(stewardId, ct);
        return steward is not null && RolesBelow(steward.Role).Contains(role) && await CoversAsync(steward, LevelOf(role), areaCode, ct)
            ? await accounts.InviteAsync(name, role, LevelOf(role), areaCode, now, ct)
            : null;
    }

    /// <summary>Gives a household of the steward's own areas a new PIN. Saves.</summary>
    /// <returns>Null if there is no such household or the steward may not.</returns>
    public async Task<string?> SetPinAsync(Guid stewardId, string householdCode, DateTimeOffset now, CancellationToken ct)
    {
        var steward = await StewardAsync(stewardId, ct);
        return steward is not null && RolesBelow(steward.Role).Contains(Role.Resident) && await CoversAsync(steward, AreaLevel.Household, householdCode, ct)
            ? await pins.SetAsync(householdCode, now, ct)
            : null;
    }

    /// <summary>The households of the steward's own areas whose PIN is locked, the newest lock first.</summary>
    /// <param name="most">No more than so many.</param>
    public async Task<IReadOnlyList<LockedPin>> LockedPinsAsync(Guid stewardId, int most, CancellationToken ct)
    {
        if (await StewardAsync(stewardId, ct) is not { } steward || !RolesBelow(steward.Role).Contains(Role.Resident))
            return [];
        var mine = db.AreaScopes.Where(s => s.AccountId == stewardId);
        var locked = db.HouseholdPins.Where(p => p.LockedAt != null)
            .Join(db.Households, p => p.HouseholdCode, h => h.Code, (pin, household) => new { pin, household })
            .Where(l => mine.Any(s => (s.Level == AreaLevel.Commune && s.AreaCode == l.household.CommuneCode)
                || (s.Level == AreaLevel.Province && s.AreaCode == l.household.ProvinceCode)));
        return await locked.OrderByDescending(l => l.pin.LockedAt).Take(most).Select(l => new LockedPin(l.pin.HouseholdCode, l.pin.LockedAt!.Value)).ToListAsync(ct);
    }

    /// <summary>The steward's own people in office, staff first, then by name.</summary>
    public async Task<IReadOnlyList<Account>> PeopleAsync(Guid stewardId, CancellationToken ct)
    {
        if (await StewardAsync(stewardId, ct) is not { } steward)
            return [];
        var people = await OwnPeople(steward).AsNoTracking().Include(a => a.Scopes).ToListAsync(ct);
        return [.. people.OrderByDescending(p => p.Role).ThenBy(p => p.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>One of the steward's own people in office; null if it is none of hers.</summary>
    public async Task<Account?> FindAsync(Guid stewardId, Guid accountId, CancellationToken ct) =>
        await StewardAsync(stewardId, ct) is { } steward
            ? await OwnPeople(steward).AsNoTracking().Include(a => a.Scopes).SingleOrDefaultAsync(a => a.Id == accountId, ct)
            : null;

    /// <summary>Those of the steward's own people who hold the same role as another of them.</summary>
    public async Task<IReadOnlyList<Account>> ColleaguesAsync(Guid stewardId, Account of, CancellationToken ct) =>
        await StewardAsync(stewardId, ct) is { } steward
            ? await OwnPeople(steward).AsNoTracking().Include(a => a.Scopes).Where(a => a.Role == of.Role && a.Id != of.Id).ToListAsync(ct)
            : [];

    /// <summary>Takes all rights at once from one of the steward's own people. Saves.</summary>
    /// <returns>The account; null if it is not one of hers, or not in office.</returns>
    public async Task<Account?> RevokeAsync(Guid stewardId, Guid accountId, DateTimeOffset now, CancellationToken ct)
    {
        if (await StewardAsync(stewardId, ct) is not { } steward)
            return null;
        var account = await OwnPeople(steward).AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId, ct);
        return account is not null && await accounts.RevokeAsync(accountId, now, ct) ? account : null;
    }

    /// <summary>The places of a level in which the steward may give out roles, by name.</summary>
    public async Task<IReadOnlyList<Place>> PlacesAsync(Guid stewardId, AreaLevel level, CancellationToken ct)
    {
        var mine = db.AreaScopes.Where(s => s.AccountId == stewardId);
        var provinces = db.Provinces.Where(p => mine.Any(s => s.Level == AreaLevel.Province && s.AreaCode == p.Code));
        var communes = db.Communes.Where(c => mine.Any(s => s.Level == AreaLevel.Commune && s.AreaCode == c.Code) || provinces.Any(p => p.Code == c.ProvinceCode));
        var hamlets = db.Hamlets.Where(h => mine.Any(s => s.Level == AreaLevel.Hamlet && s.AreaCode == h.Code) || communes.Any(c => c.Code == h.CommuneCode));
        var places = level switch
        {
            AreaLevel.Province => provinces.Select(p => new Place(p.Code, p.Name)),
            AreaLevel.Commune => communes.Select(c => new Place(c.Code, c.Name)),
            _ => hamlets.Select(h => new Place(h.Code, h.Name)),
        };
        return [.. (await places.ToListAsync(ct)).OrderBy(p => p.Name, StringComparer.CurrentCulture).ThenBy(p => p.Code, StringComparer.Ordinal)];
    }

    private IQueryable<Account> OwnPeople(Account steward)
    {
        var roles = RolesBelow(steward.Role);
        var mine = db.AreaScopes.Where(s => s.AccountId == steward.Id);
        return db.Accounts.Where(a => a.RevokedAt == null && a.Id != steward.Id && roles.Contains(a.Role) && a.Scopes.Any()
            && a.Scopes.All(s => mine.Any(m => (m.Level == s.Level && m.AreaCode == s.AreaCode)
                || (m.Level == AreaLevel.Commune && s.Level == AreaLevel.Hamlet && db.Hamlets.Any(h => h.Code == s.AreaCode && h.CommuneCode == m.AreaCode))
                || (m.Level == AreaLevel.Commune && s.Level == AreaLevel.Household && db.Households.Any(h => h.Code == s.AreaCode && h.CommuneCode == m.AreaCode))
                || (m.Level == AreaLevel.Province && s.Level == AreaLevel.Commune && db.Communes.Any(c => c.Code == s.AreaCode && c.ProvinceCode == m.AreaCode))
                || (m.Level == AreaLevel.Province && s.Level == AreaLevel.Hamlet
                    && db.Hamlets.Any(h => h.Code == s.AreaCode && db.Communes.Any(c => c.Code == h.CommuneCode && c.ProvinceCode == m.AreaCode)))
                || (m.Level == AreaLevel.Province && s.Level == AreaLevel.Household && db.Households.Any(h => h.Code == s.AreaCode && h.ProvinceCode == m.AreaCode)))));
    }

    private Task<Account?> StewardAsync(Guid stewardId, CancellationToken ct) =>
        db.Accounts.AsNoTracking().Include(a => a.Scopes).SingleOrDefaultAsync(a => a.Id == stewardId && a.RevokedAt == null, ct);

    private async Task<bool> CoversAsync(Account steward, AreaLevel level, string areaCode, CancellationToken ct) =>
        await accounts.PathOfAsync(level, areaCode, ct) is { } path && path.LiesIn(steward.Scopes);
}
