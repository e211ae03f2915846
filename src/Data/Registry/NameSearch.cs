using CauNoi.Data.Storage;
using CauNoi.Knowledge.Language.Names;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Registry;

/// <summary>
/// Finds people by name. In a few hamlets or communes the candidates come from the index of the area, whose size is bounded; in a province from the indexes of
/// name keys, because there the area is everything.
/// </summary>
internal sealed class NameSearch(CauNoiContext db)
{
    // Of a common name there are more in a province; who searches there has to say more.
    private const int MostCandidates = 2_000;

    private const int MostSyllables = 6;
    private const int WithoutSlip = 1;

    /// <summary>Whoever in an area the typed name may mean, with how well it fits.</summary>
    /// <param name="area">The households to look through, restricted to one hamlet or commune.</param>
    public Task<List<HouseholdHit>> InAreaAsync(IQueryable<Household> area, string typed, CancellationToken ct) =>
        ByKeysAsync(area, [.. NameKeys.Around(typed).Select(k => k.Key)], NameMatch.ScoreOf(typed), ct);

    /// <summary>Whoever the typed name may mean, wherever.</summary>
    /// <param name="readable">The households that may be found.</param>
    public async Task<List<HouseholdHit>> AnywhereAsync(IQueryable<Household> readable, string typed, CancellationToken ct)
    {
        var (score, around) = (NameMatch.ScoreOf(typed), NameKeys.Around(typed));
        var found = await ByKeysAsync(readable, [.. around.Where(k => k.Cost <= WithoutSlip).Select(k => k.Key)], score, ct);
        // A full list without slips needs none with them.
        if (found.Count < HouseholdSearch.MostHits)
            found.AddRange(await ByKeysAsync(readable, [.. around.Where(k => k.Cost > WithoutSlip).Select(k => k.Key)], score, ct));
        return found;
    }

    /// <summary>Whoever has all syllables of the typed name among hers, in one area.</summary>
    /// <param name="area">The households to look through: those of a few hamlets or communes, by an index.</param>
    public async Task<List<HouseholdHit>> PartAsync(IQueryable<Household> area, string typed, CancellationToken ct)
    {
        var score = NameMatch.ScoreOf(typed);
        var found = new List<HouseholdHit>();
        foreach (var reading in NameKeys.Readings(typed).Where(r => r.Count is > 0 and <= MostSyllables))
        {
            var (heads, members) = (area, area.Join(db.Members, h => h.Id, m => m.HouseholdId, (h, m) => new { Household = h, Member = m }));
            foreach (var syllable in reading)
            {
                // Keys are syllables between spaces.
                var part = $" {syllable} ";
                heads = heads.Where(h => (" " + h.HeadKey + " ").Contains(part));
                members = members.Where(x => (" " + x.Member.NameKey + " ").Contains(part));
            }

            found.AddRange(Scored(await HitsAsync(heads, ct), score));
            found.AddRange(Scored(
                await members.Where(x => x.Member.Number != 1 || x.Member.NameKey != x.Household.HeadKey)
                    .OrderBy(x => x.Household.Id).Take(MostCandidates)
                    .Select(x => new HouseholdHit(x.Household.Id, x.Household.Code, x.Household.HeadName, x.Household.HamletCode, null, x.Household.Status, x.Member.FullName, 0))
                    .ToListAsync(ct),
                score));
        }

        return found;
    }

    private async Task<List<HouseholdHit>> ByKeysAsync(IQueryable<Household> readable, List<string> keys, Func<string, int> score, CancellationToken ct)
    {
        if (keys.Count == 0)
            return [];
        // The keys go as one parameter, so that the query is the same for every name.
        var heads = await HitsAsync(readable.Where(h => EF.Parameter(keys).Contains(h.HeadKey)), ct);
        var members = await db.Members.Where(m => EF.Parameter(keys).Contains(m.NameKey))
            .Join(readable, m => m.HouseholdId, h => h.Id, (m, h) => new { Member = m, Household = h })
            .Where(x => x.Member.Number != 1 || x.Member.NameKey != x.Household.HeadKey)
            .OrderBy(x => x.Household.Id)
            .Take(MostCandidates)
            .Select(x => new HouseholdHit(x.Household.Id, x.Household.Code, x.Household.HeadName, x.Household.HamletCode, null, x.Household.Status, x.Member.FullName, 0))
            .ToListAsync(ct);
        return [.. Scored(heads, score), .. Scored(members, score)];
    }

    private static Task<List<HouseholdHit>> HitsAsync(IQueryable<Household> households, CancellationToken ct) =>
        households.OrderBy(h => h.Id).Take(MostCandidates)
            .Select(h => new HouseholdHit(h.Id, h.Code, h.HeadName, h.HamletCode, null, h.Status, null, 0))
            .ToListAsync(ct);

    private static IEnumerable<HouseholdHit> Scored(List<HouseholdHit> found, Func<string, int> score) =>
        found.Select(h => h with { Score = score(h.Member ?? h.HeadName) }).Where(h => h.Score > 0);
}
