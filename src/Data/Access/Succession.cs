using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Access;

/// <summary>What becomes of the duties of somebody who leaves: they go with her areas to a named successor, or stay with whoever else is in office there.</summary>
public sealed class Succession(CauNoiContext db, AccountDirectory accounts, Stewardship stewardship)
{
    /// <summary>
    /// Gives the areas of one account, and what it was named to survey and has not, to another of the same role, and takes all rights from the first. Saves. What
    /// belongs to a place, like records to be mended and requests, goes with the area by itself.
    /// </summary>
    public async Task<SuccessionOutcome> HandOverAsync(Guid leaving, Guid successor, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        var both = await db.Accounts.Include(a => a.Scopes).Where(a => a.RevokedAt == null && (a.Id == leaving || a.Id == successor)).ToListAsync(ct);
        if (both.Find(a => a.Id == leaving) is not { } from)
            return SuccessionOutcome.UnknownAccount;
        if (leaving == successor || both.Find(a => a.Id == successor) is not { } to)
            return SuccessionOutcome.UnknownSuccessor;
        if (from.Role != to.Role || from.Role == Role.Resident)
            return SuccessionOutcome.OtherRole;
        await OpenSurveys.Of(db, leaving).ExecuteUpdateAsync(set => set.SetProperty(t => t.SurveyorId, successor), ct);
        // Of two who press at once the second finds nobody to revoke.
        if (!await accounts.RevokeAsync(leaving, now, ct))
            return SuccessionOutcome.UnknownAccount;
        foreach (var area in from.Scopes.Where(a => !to.Scopes.Any(own => own.Level == a.Level && own.AreaCode == a.AreaCode)).ToList())
            to.Scopes.Add(new AreaScope { AccountId = to.Id, Level = area.Level, AreaCode = area.AreaCode });
        await db.SaveChangesAsync(ct);
        if (transaction is not null)
            await transaction.CommitAsync(ct);
        return SuccessionOutcome.Done;
    }

    /// <summary>The same between two of a steward's own people; anybody else is not known to her.</summary>
    public async Task<SuccessionOutcome> HandOverAsync(Guid stewardId, Guid leaving, Guid successor, DateTimeOffset now, CancellationToken ct) =>
        await stewardship.FindAsync(stewardId, leaving, ct) is null ? SuccessionOutcome.UnknownAccount
        : await stewardship.FindAsync(stewardId, successor, ct) is null ? SuccessionOutcome.UnknownSuccessor
        : await HandOverAsync(leaving, successor, now, ct);

    /// <summary>Those of the steward's own people who could take over from another of them, those of the same place and the same commune first.</summary>
    public async Task<IReadOnlyList<Account>> SuccessorsAsync(Guid stewardId, Account leaving, CancellationToken ct)
    {
        var colleagues = await stewardship.ColleaguesAsync(stewardId, leaving, ct);
        var hamlets = colleagues.Append(leaving).SelectMany(a => a.Scopes).Where(s => s.Level == AreaLevel.Hamlet).Select(s => s.AreaCode).Distinct().ToList();
        var communes = await db.Hamlets.Where(h => hamlets.Contains(h.Code)).ToDictionaryAsync(h => h.Code, h => h.CommuneCode, ct);
        var (own, near) = (Codes(leaving).ToHashSet(), Communes(leaving).ToHashSet());
        return
        [
            .. colleagues.OrderBy(a => Codes(a).Any(own.Contains) ? 0 : Communes(a).Any(near.Contains) ? 1 : 2).ThenBy(a => a.Name, StringComparer.CurrentCulture).ThenBy(a => a.Id),
        ];

        IEnumerable<string> Codes(Account account) => account.Scopes.Select(s => s.AreaCode);
        IEnumerable<string> Communes(Account account) => Codes(account).Select(c => communes.GetValueOrDefault(c, c));
    }

    /// <summary>How many households an account was named to survey and has not.</summary>
    public Task<int> CountSurveysAsync(Guid accountId, CancellationToken ct) => OpenSurveys.Of(db, accountId).CountAsync(ct);

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
