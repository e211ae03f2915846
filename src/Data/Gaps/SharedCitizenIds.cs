using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Gaps;

/// <summary>Finds citizen ids that belong to members of more than one household, by their blind indexes.</summary>
internal sealed class SharedCitizenIds(CauNoiContext db)
{
    private const int AskedAtOnce = 10_000;

    /// <summary>Of all records.</summary>
    public Task<HashSet<long>> AllAsync(CancellationToken ct) => Shared(db.Members.Where(m => m.CitizenIdIndex != null)).ToHashSetAsync(ct);

    /// <summary>Of some households, also where the other one is none of them.</summary>
    public async Task<HashSet<long>> OfAsync(IReadOnlyList<JudgedHousehold> households, CancellationToken ct)
    {
        var shared = new HashSet<long>();
        foreach (var ids in households.SelectMany(h => h.Members).Select(m => m.CitizenIdIndex).OfType<long>().Distinct().Chunk(AskedAtOnce))
            shared.UnionWith(await Shared(db.Members.Where(m => EF.Parameter(ids).Contains(m.CitizenIdIndex!.Value))).ToListAsync(ct));
        return shared;
    }

    /// <summary>The households in which one of the ids occurs.</summary>
    public async Task<List<long>> HouseholdsAsync(IReadOnlyCollection<long> ids, CancellationToken ct) =>
        await db.Members.Where(m => EF.Parameter(ids).Contains(m.CitizenIdIndex!.Value)).Select(m => m.HouseholdId).Distinct().ToListAsync(ct);

    private static IQueryable<long> Shared(IQueryable<Member> members) =>
        members.GroupBy(m => m.CitizenIdIndex!.Value).Where(g => g.Min(m => m.HouseholdId) != g.Max(m => m.HouseholdId)).Select(g => g.Key);
}
