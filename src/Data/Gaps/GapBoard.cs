using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy.Gaps;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Gaps;

/// <summary>Tells from the ledger what is open, place by place. Every reading is limited to the reader's areas inside the query.</summary>
public sealed class GapBoard(CauNoiContext db, HouseholdRegistry registry, GapLedger ledger)
{
    // What is not judged yet for today is judged while the reader waits, as long as she does not wait long; else the round in the night does it.
    private const int JudgedAtOnce = 20_000;

    private static readonly int[] TrendDays = [28, 21, 14, 7];

    /// <summary>The places in which an account reads records, by code.</summary>
    public async Task<IReadOnlyList<GapArea>> AreasAsync(Guid accountId, CancellationToken ct)
    {
        var scopes = await db.AreaScopes.Where(s => s.AccountId == accountId)
            .Where(s => db.Accounts.Any(a => a.Id == accountId && a.RevokedAt == null && (a.Role == Role.HamletHead || a.Role == Role.Officer || a.Role == Role.Province)))
            .Where(s => s.Level == AreaLevel.Province || s.Level == AreaLevel.Commune || s.Level == AreaLevel.Hamlet)
            .OrderBy(s => s.AreaCode).Select(s => new { s.Level, s.AreaCode }).ToListAsync(ct);
        var areas = new List<GapArea>();
        foreach (var scope in scopes)
            areas.Add(new GapArea(scope.Level, scope.AreaCode, await NameAsync(scope.Level, scope.AreaCode, ct)));
        return areas;
    }

    /// <summary>The figures of a place and of those below it; leaves an audit entry.</summary>
    /// <returns>Null if there is nothing in it that the reader may see: not there and not yours are one answer.</returns>
    public async Task<GapFigures?> FindAsync(Reader reader, AreaLevel level, string code, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        await RefreshAsync(reader.AccountId, level, code, today, ct);
        var rows = await Current(reader.AccountId, level, code).ToListAsync(ct);
        registry.Audit(reader, AuditAction.GapsRead, code, rows.Count > 0, now);
        if (rows.Count == 0)
            return null;
        var parts = level switch
        {
            AreaLevel.Province => await CommunesAsync(rows, ct),
            AreaLevel.Commune => await HamletsAsync(rows, ct),
            _ => [],
        };
        var days = TrendDays.Select(d => today.AddDays(-d)).ToList();
        var trend = await In(db.GapDays.Where(GapScope.InAreaOf<GapDay>(db, reader.AccountId, level)), level, code).Where(d => days.Contains(d.Day))
            .GroupBy(d => d.Day).Select(g => new GapTrendDay(g.Key, g.Sum(d => d.Households), g.Sum(d => d.Complete))).ToListAsync(ct);
        return Sum(new GapArea(level, code, await NameAsync(level, code, ct)), rows) with
        {
            Parts = [.. parts.OrderByDescending(p => p.Open).ThenBy(p => p.Area.Code, StringComparer.Ordinal)],
            Trend = [.. trend.OrderBy(t => t.Day)],
        };
    }

    /// <summary>The open findings of a hamlet, by household code; leaves an audit entry.</summary>
    /// <param name="reader">Who asks.</param>
    /// <param name="hamlet">Code of the hamlet.</param>
    /// <param name="rule">Only this rule; null for all.</param>
    /// <param name="now">For the audit.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<IReadOnlyList<Gap>> FindingsAsync(Reader reader, string hamlet, GapRule? rule, DateTimeOffset now, CancellationToken ct)
    {
        var found = await db.GapFindings.Where(GapScope.InAreaOf<GapFinding>(db, reader.AccountId))
            .Where(f => f.HamletCode == hamlet && (rule == null || f.Rule == rule))
            .Join(db.Households, f => f.HouseholdId, h => h.Id, (f, h) => new { h.Code, f.MemberNumber, f.Rule })
            .ToListAsync(ct);
        registry.Audit(reader, AuditAction.GapsRead, hamlet, found.Count > 0, now);
        return [.. found.Select(f => new Gap(f.Code, hamlet, f.MemberNumber, f.Rule)).OrderBy(g => g.HouseholdCode, StringComparer.Ordinal).ThenBy(g => g.Rule)];
    }

    /// <summary>A hamlet with its name.</summary>
    public async Task<GapArea> HamletAsync(string code, CancellationToken ct) => new(AreaLevel.Hamlet, code, await NameAsync(AreaLevel.Hamlet, code, ct));

    /// <summary>What is open in the whole registry, for the person who runs the program; leaves an audit entry.</summary>
    /// <returns>Complete households on the day, and households by rule.</returns>
    public async Task<(int Complete, IReadOnlyDictionary<GapRule, int> ByRule)> TotalsAsync(DateOnly day, DateTimeOffset now, CancellationToken ct)
    {
        registry.Audit(Reader.Operator, AuditAction.GapsRead, "all areas", allowed: true, now);
        return (
            await db.GapDays.Where(d => d.Day == day).SumAsync(d => d.Complete, ct),
            await db.GapFindings.GroupBy(f => f.Rule).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct));
    }

    private async Task RefreshAsync(Guid accountId, AreaLevel level, string code, DateOnly today, CancellationToken ct)
    {
        var communes = await DueIn(accountId, level, code, today).ToListAsync(ct);
        if (communes.Count == 0)
            return;
        if (communes.Count > 1 && await db.Households.CountAsync(h => communes.Contains(h.CommuneCode!), ct) > JudgedAtOnce)
            return;
        foreach (var commune in communes)
            await ledger.CheckAsync(commune, today, ct);
    }

    private IQueryable<string> DueIn(Guid accountId, AreaLevel level, string code, DateOnly today)
    {
        var scopes = db.AreaScopes.Where(s => s.AccountId == accountId);
        var communes = level switch
        {
            AreaLevel.Province => db.Communes.Where(c => c.ProvinceCode == code),
            AreaLevel.Commune => db.Communes.Where(c => c.Code == code),
            _ => db.Communes.Where(c => db.Households.Any(h => h.HamletCode == code && h.CommuneCode == c.Code)),
        };
        return communes
            .Where(c => scopes.Any(s => s.AreaCode == c.Code || s.AreaCode == c.ProvinceCode || (s.Level == AreaLevel.Hamlet && s.AreaCode == code)))
            .Where(c => !db.GapChecks.Any(k => k.CommuneCode == c.Code && k.Day == today && !k.Stale) && db.Households.Any(h => h.CommuneCode == c.Code))
            .OrderBy(c => c.Code).Select(c => c.Code);
    }

    // Of each commune the figures of the day on which it was judged last.
    private IQueryable<GapDay> Current(Guid accountId, AreaLevel level, string code) =>
        In(db.GapDays.AsNoTracking().Where(GapScope.InAreaOf<GapDay>(db, accountId, level)), level, code)
            .Where(d => db.GapChecks.Any(k => k.CommuneCode == d.CommuneCode && k.Day == d.Day));

    private static IQueryable<GapDay> In(IQueryable<GapDay> days, AreaLevel level, string code) => level switch
    {
        AreaLevel.Province => days.Where(d => d.ProvinceCode == code),
        AreaLevel.Commune => days.Where(d => d.CommuneCode == code),
        _ => days.Where(d => d.HamletCode == code),
    };

    private async Task<List<GapFigures>> CommunesAsync(List<GapDay> rows, CancellationToken ct)
    {
        var codes = rows.Select(r => r.CommuneCode).Distinct().ToList();
        var names = await db.Communes.Where(c => EF.Parameter(codes).Contains(c.Code)).ToDictionaryAsync(c => c.Code, c => c.Name, ct);
        return [.. rows.GroupBy(r => r.CommuneCode).Select(g => Sum(new GapArea(AreaLevel.Commune, g.Key, names.GetValueOrDefault(g.Key)), [.. g]))];
    }

    private async Task<List<GapFigures>> HamletsAsync(List<GapDay> rows, CancellationToken ct)
    {
        var codes = rows.Select(r => r.HamletCode).ToList();
        var names = await db.Hamlets.Where(h => EF.Parameter(codes).Contains(h.Code)).ToDictionaryAsync(h => h.Code, h => h.Name, ct);
        return rows.ConvertAll(r => Sum(new GapArea(AreaLevel.Hamlet, r.HamletCode, names.GetValueOrDefault(r.HamletCode)), [r]));
    }

    private static GapFigures Sum(GapArea area, IReadOnlyCollection<GapDay> rows) => new()
    {
        Area = area,
        Day = rows.Min(r => r.Day),
        Households = rows.Sum(r => r.Households),
        Complete = rows.Sum(r => r.Complete),
        Blocked = rows.Sum(r => r.Blocked),
        ByRule = rows.SelectMany(r => r.ByRule).GroupBy(r => r.Key).ToDictionary(g => g.Key, g => g.Sum(r => r.Value)),
    };

    private async Task<string?> NameAsync(AreaLevel level, string code, CancellationToken ct) => level switch
    {
        AreaLevel.Province => await db.Provinces.Where(p => p.Code == code).Select(p => p.Name).SingleOrDefaultAsync(ct),
        AreaLevel.Commune => await db.Communes.Where(c => c.Code == code).Select(c => c.Name).SingleOrDefaultAsync(ct),
        _ => await db.Hamlets.Where(h => h.Code == code).Select(h => h.Name).SingleOrDefaultAsync(ct),
    };
}
