using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy.Gaps;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Gaps;

/// <summary>What hamlet heads were asked to mend, and by when.</summary>
public sealed class GapAssignments(CauNoiContext db, GapDays days)
{
    /// <summary>Asks the head of a hamlet of the officer's own area, in place of what was asked before; part of the caller's unit of work.</summary>
    /// <returns>What is to be done and the chats of the hamlet's heads; null if it is not hers to ask, or nothing is left that a head can mend.</returns>
    public async Task<GivenTask?> AssignAsync(Reader officer, string hamlet, DateOnly due, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        var open = await ToGive(officer, hamlet, today).Select(f => new { f.HouseholdId, f.CommuneCode, f.ProvinceCode }).Distinct().ToListAsync(ct);
        if (open.Count == 0)
            return null;
        await db.GapAssignments.Where(a => a.HamletCode == hamlet && a.EndedOn == null).ExecuteUpdateAsync(set => set.SetProperty(a => a.EndedOn, today), ct);
        db.GapAssignments.Add(new GapAssignment
        {
            HamletCode = hamlet,
            CommuneCode = open[0].CommuneCode,
            ProvinceCode = open[0].ProvinceCode,
            AssignedBy = officer.AccountId,
            AssignedAt = now,
            DueOn = due,
            Households = open.Count,
        });
        var name = await db.Hamlets.Where(h => h.Code == hamlet).Select(h => h.Name).SingleOrDefaultAsync(ct);
        var heads = await HeadsOf(hamlet).AsNoTracking().OrderBy(a => a.Name).ToListAsync(ct);
        var chats = await Supervision.PreferredAsync(db, HeadsOf(hamlet), ct);
        return new GivenTask(new GapTask(hamlet, name, due, open.Count, open.Count), heads, chats);
    }

    /// <summary>The open assignments of the reader's areas, the soonest first.</summary>
    public async Task<IReadOnlyList<GapTask>> OpenAsync(Reader reader, DateOnly today, CancellationToken ct)
    {
        var tasks = await db.GapAssignments.AsNoTracking().Where(GapScope.InAreaOf<GapAssignment>(db, reader.AccountId))
            .Where(a => a.EndedOn == null).OrderBy(a => a.DueOn).ThenBy(a => a.HamletCode).ToListAsync(ct);
        var hamlets = tasks.ConvertAll(t => t.HamletCode);
        var rules = ForHamlet(today);
        var left = await db.GapFindings.Where(f => EF.Parameter(hamlets).Contains(f.HamletCode) && rules.Contains(f.Rule))
            .Where(GapScope.InAreaOf<GapFinding>(db, reader.AccountId))
            .GroupBy(f => f.HamletCode).Select(g => new { g.Key, Count = g.Select(f => f.HouseholdId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var names = await db.Hamlets.Where(h => EF.Parameter(hamlets).Contains(h.Code)).ToDictionaryAsync(h => h.Code, h => h.Name, ct);
        return tasks.ConvertAll(t => new GapTask(t.HamletCode, names.GetValueOrDefault(t.HamletCode), t.DueOn, t.Households, left.GetValueOrDefault(t.HamletCode)));
    }

    /// <summary>How many households of a hamlet its officer may give to the head.</summary>
    public Task<int> CountAsync(Reader officer, string hamlet, DateOnly today, CancellationToken ct) =>
        ToGive(officer, hamlet, today).Select(f => f.HouseholdId).Distinct().CountAsync(ct);

    private IQueryable<GapFinding> ToGive(Reader officer, string hamlet, DateOnly today)
    {
        var rules = ForHamlet(today);
        return db.GapFindings.Where(GapScope.InAreaOf<GapFinding>(db, officer.AccountId))
            .Where(f => f.HamletCode == hamlet && rules.Contains(f.Rule))
            .Where(f => db.Accounts.Any(a => a.Id == officer.AccountId && a.Role == Role.Officer));
    }

    private IQueryable<Account> HeadsOf(string hamlet) =>
        db.Accounts.Where(a => a.RevokedAt == null && a.Role == Role.HamletHead && a.Scopes.Any(s => s.Level == AreaLevel.Hamlet && s.AreaCode == hamlet));

    private List<GapRule> ForHamlet(DateOnly today) => [.. Enum.GetValues<GapRule>().Where(r => days.IsForHamlet(r, today))];
}

/// <summary>A new assignment and those who are told of it; an account without a chat cannot be.</summary>
public sealed record GivenTask(GapTask Task, IReadOnlyList<Account> Heads, IReadOnlyList<LinkedChat> Chats);
