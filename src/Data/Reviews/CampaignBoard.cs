using CauNoi.Data.Access;
using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Tells how far campaigns have come. Every reading is limited to the reader's areas inside the query; it names no household.</summary>
public sealed class CampaignBoard(CauNoiContext db)
{
    /// <summary>The newest campaign of a commune, or the part of one hamlet in it.</summary>
    /// <param name="level">Commune or hamlet.</param>
    /// <returns>Null if there is nothing in it that the reader may see.</returns>
    public async Task<CampaignProgress?> FindAsync(Reader reader, AreaLevel level, string code, CancellationToken ct)
    {
        var visible = db.CampaignSteps.AsNoTracking().Where(CampaignScope.ReadableBy(db, reader.AccountId))
            .Where(s => level == AreaLevel.Hamlet ? s.HamletCode == code : s.CommuneCode == code);
        if (await visible.MaxAsync(s => (long?)s.CampaignId, ct) is not { } campaignId)
            return null;
        var steps = await visible.Where(s => s.CampaignId == campaignId).OrderBy(s => s.Id).ToListAsync(ct);
        var hamlets = steps.Select(s => s.HamletCode).OfType<string>().Distinct().ToList();
        var counts = await CountsAsync(reader, campaignId, hamlets, ct);
        var names = await db.Hamlets.Where(h => EF.Parameter(hamlets).Contains(h.Code)).ToDictionaryAsync(h => h.Code, h => h.Name, ct);
        var officers = await NamesAsync(Role.Officer, AreaLevel.Commune, [steps[0].CommuneCode], ct);
        var heads = await NamesAsync(Role.HamletHead, AreaLevel.Hamlet, hamlets, ct);
        return new CampaignProgress
        {
            CampaignId = campaignId,
            Area = new GapArea(level, code, level == AreaLevel.Hamlet ? names.GetValueOrDefault(code) : await db.Communes.Where(c => c.Code == code).Select(c => c.Name).SingleOrDefaultAsync(ct)),
            CommuneCode = steps[0].CommuneCode,
            Year = await db.ReviewCampaigns.Where(c => c.Id == campaignId).Select(c => c.Year).SingleAsync(ct),
            Officers = [.. officers[steps[0].CommuneCode]],
            Hamlets =
            [
                .. hamlets.Order(StringComparer.Ordinal).Select(h => new HamletProgress(
                    new GapArea(AreaLevel.Hamlet, h, names.GetValueOrDefault(h)),
                    counts.GetValueOrDefault(h).Targets,
                    counts.GetValueOrDefault(h).Surveyed,
                    counts.GetValueOrDefault(h).Decided,
                    [.. steps.Where(s => s.HamletCode == h)],
                    [.. heads[h]])),
            ],
            CommuneSteps = [.. steps.Where(s => s.HamletCode is null)],
        };
    }

    /// <summary>All communes of a province in a year, those without a campaign among them; null if the province is not the reader's.</summary>
    public async Task<ProvinceProgress?> FindProvinceAsync(Reader reader, string code, int year, DateOnly today, CancellationToken ct)
    {
        var isHers = await db.AreaScopes.AnyAsync(
            a => a.AccountId == reader.AccountId && a.Level == AreaLevel.Province && a.AreaCode == code
                && db.Accounts.Any(m => m.Id == reader.AccountId && m.RevokedAt == null && m.Role == Role.Province),
            ct);
        if (!isHers || await db.Provinces.AsNoTracking().SingleOrDefaultAsync(p => p.Code == code, ct) is not { } province)
            return null;
        var campaigns = db.ReviewCampaigns.Where(c => c.Year == year && c.ProvinceCode == code);
        var communes = await db.Communes.Where(c => c.ProvinceCode == code).OrderBy(c => c.Code).Select(c => new { c.Code, c.Name }).ToListAsync(ct);
        var open = await campaigns.Select(c => c.CommuneCode).ToHashSetAsync(ct);
        var steps = (await db.CampaignSteps.Where(CampaignScope.ReadableBy(db, reader.AccountId))
            .Where(s => s.ProvinceCode == code && s.State != CampaignStepState.Skipped && campaigns.Any(c => c.Id == s.CampaignId))
            .GroupBy(s => new { s.CommuneCode, s.StepId })
            .Select(g => new
            {
                g.Key.CommuneCode,
                g.Key.StepId,
                Places = g.Count(),
                Open = g.Count(s => s.State == CampaignStepState.Open),
                Late = g.Count(s => s.State == CampaignStepState.Open && s.Deadline < today),
            })
            .ToListAsync(ct)).ToLookup(s => s.CommuneCode);
        var targets = await db.ReviewTargets.Where(GapScope.InAreaOf<ReviewTarget>(db, reader.AccountId)).Where(t => campaigns.Any(c => c.Id == t.CampaignId))
            .GroupBy(t => t.CommuneCode!)
            .Select(g => new { g.Key, Count = g.Count(), Surveyed = g.Count(t => db.Assessments.Any(a => a.HouseholdId == t.HouseholdId && a.Year == year && a.B1Score != null && a.B2Score != null)) })
            .ToDictionaryAsync(g => g.Key, ct);
        var officers = await NamesAsync(Role.Officer, AreaLevel.Commune, communes.ConvertAll(c => c.Code), ct);
        return new ProvinceProgress(
            new GapArea(AreaLevel.Province, code, province.Name),
            year,
            communes.ConvertAll(c => new CommuneProgress(
                new GapArea(AreaLevel.Commune, c.Code, c.Name),
                open.Contains(c.Code),
                targets.GetValueOrDefault(c.Code)?.Count ?? 0,
                targets.GetValueOrDefault(c.Code)?.Surveyed ?? 0,
                steps[c.Code].ToDictionary(s => s.StepId, s => new StepCount(s.Places, s.Places - s.Open, s.Late)),
                [.. officers[c.Code]])));
    }

    private async Task<Dictionary<string, (int Targets, int Surveyed, int Decided)>> CountsAsync(Reader reader, long campaignId, List<string> hamlets, CancellationToken ct)
    {
        var counts = await db.ReviewTargets.Where(GapScope.InAreaOf<ReviewTarget>(db, reader.AccountId))
            .Where(t => t.CampaignId == campaignId && EF.Parameter(hamlets).Contains(t.HamletCode))
            .GroupBy(t => t.HamletCode)
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Surveyed = g.Count(t => db.Assessments.Any(a => a.HouseholdId == t.HouseholdId && a.B1Score != null && a.B2Score != null
                    && db.ReviewCampaigns.Any(c => c.Id == campaignId && c.Year == a.Year))),
                Decided = g.Count(t => db.Assessments.Where(YearResult.IsOut).Any(a => a.HouseholdId == t.HouseholdId
                    && db.ReviewCampaigns.Any(c => c.Id == campaignId && c.Year == a.Year))),
            })
            .ToListAsync(ct);
        return counts.ToDictionary(c => c.Key, c => (c.Count, c.Surveyed, c.Decided));
    }

    private async Task<ILookup<string, string>> NamesAsync(Role role, AreaLevel level, List<string> areas, CancellationToken ct) =>
        (await db.AreaScopes.Where(s => s.Level == level && EF.Parameter(areas).Contains(s.AreaCode))
            .Join(db.Accounts.Where(a => a.RevokedAt == null && a.Role == role), s => s.AccountId, a => a.Id, (s, a) => new { s.AreaCode, a.Name })
            .OrderBy(a => a.Name).ToListAsync(ct)).ToLookup(a => a.AreaCode, a => a.Name);
}
