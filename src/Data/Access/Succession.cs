using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Access;

/// <summary>What becomes of the duties of somebody who leaves: they go with her areas to a named successor, or stay with whoever else is in office there.</summary>
public sealed class Succession(CauNoiContext db, AccountDirectory accounts)
{
    /// <summary>Gives the areas of one account to another of the same role, and takes all rights from the first. Saves.</summary>
    public async Task<SuccessionOutcome> HandOverAsync(Guid leaving, Guid successor, DateTimeOffset now, CancellationToken ct)
    {
        var both = await db.Accounts.Include(a => a.Scopes).Where(a => a.RevokedAt == null && (a.Id == leaving || a.Id == successor)).ToListAsync(ct);
        if (both.Find(a => a.Id == leaving) is not { } from)
            return SuccessionOutcome.UnknownAccount;
        if (leaving == successor || both.Find(a => a.Id == successor) is not { } to)
            return SuccessionOutcome.UnknownSuccessor;
        if (from.Role != to.Role || from.Role == Role.Resident)
            return SuccessionOutcome.OtherRole;
        foreach (var area in from.Scopes.Where(a => !to.Scopes.Any(own => own.Level == a.Level && own.AreaCode == a.AreaCode)).ToList())
            to.Scopes.Add(new AreaScope { AccountId = to.Id, Level = area.Level, AreaCode = area.AreaCode });
        await db.SaveChangesAsync(ct);
        await accounts.RevokeAsync(leaving, now, ct);
        return SuccessionOutcome.Done;
    }

    /// <summary>The areas of an account, in office or not, in which nobody else of its role is left; those above them are told of every duty there.</summary>
    public async Task<IReadOnlyList<AreaScope>> LeftAloneAsync(Guid accountId, CancellationToken ct) =>
        await db.AreaScopes.AsNoTracking()
            .Where(s => s.AccountId == accountId && s.Level != AreaLevel.Household
                && db.Accounts.Any(a => a.Id == accountId && (a.Role == Role.HamletHead || a.Role == Role.Officer))
                && !db.AreaScopes.Any(o => o.AccountId != accountId && o.Level == s.Level && o.AreaCode == s.AreaCode
                    && db.Accounts.Any(a => a.Id == o.AccountId && a.RevokedAt == null && db.Accounts.Any(left => left.Id == accountId && left.Role == a.Role))))
            .OrderBy(s => s.AreaCode)
            .ToListAsync(ct);
}

public enum SuccessionOutcome
{
    Done,
    UnknownAccount,
    UnknownSuccessor,
    OtherRole,
}
