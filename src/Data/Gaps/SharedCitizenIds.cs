using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Gaps;

/// <summary>Finds citizen ids that belong to members of more than one household, by their blind indexes.</summary>
internal sealed class SharedCitizenIds(CauNoiContext db)
{
    private const int AskedAtOnce = 10_000;

    /// <summary>Of all records. Looks through the index first and at the households of the few ids that stand in it twice.</summary>
    public async Task<HashSet<long>> AllAsync(CancellationToken ct)
    {
        var twice = await db.Members.Where(m => m.CitizenIdIndex != null)
            .GroupBy(m => m.CitizenIdIndex!.Value).Where(g => g.Count() > 1).Select(g => g.Key).ToListAsync(ct);
        return await SharedAsync(twice, ct);
    }

    /// <summary>Of some households, also where the other one is none of them.</summary>
    public async Task<HashSet<long>> OfAsync(IReadOnlyList<JudgedHousehold> households, CancellationToken ct) =>
        await SharedAsync([.. households.SelectMany(h => h.Members).Select(m => m.CitizenIdIndex).OfType<long>().Distinct()], ct);

    /// <summary>The households in which one of the ids occurs.</summary>
    public async Task<List<long>> HouseholdsAsync(IReadOnlyCollection<long> ids, CancellationToken ct) =>
        await db.Members.Where(m => EF.Parameter(ids).Contains(m.CitizenIdIndex!.Value)).Select(m => m.HouseholdId).Distinct().ToListAsync(ct);

    private async Task<HashSet<long>> SharedAsync(List<long> ids, CancellationToken ct)
    {
        var shared = new HashSet<long>();
        foreach (var part in ids.Chunk(AskedAtOnce))
            shared.UnionWith(await db.Members.Where(m => EF.Parameter(part).Contains(m.CitizenIdIndex!.Value))
                .GroupBy(m => m.CitizenIdIndex!.Value).Where(g => g.Min(m => m.HouseholdId) != g.Max(m => m.HouseholdId)).Select(g => g.Key).ToListAsync(ct));
        return shared;
    }
}
