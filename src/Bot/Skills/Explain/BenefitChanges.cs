using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Benefits;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Bot.Skills.Explain;

/// <summary>Which benefits come and go between two days, when the class changes from the recorded to another one.</summary>
public sealed class BenefitChanges(PolicyBase policy)
{
    private static readonly StatusSet OnTheList = StatusSet.Of(PovertyStatus.Poor) | StatusSet.Of(PovertyStatus.NearPoor);

    /// <param name="ruling">The household today.</param>
    /// <param name="then">The classes that are possible then.</param>
    /// <param name="day">The other day.</param>
    public BenefitChange Between(HouseholdRuling ruling, StatusSet then, DateOnly day)
    {
        var today = ruling.Entitlements;
        var family = ruling.Family(day);
        var later = policy.Benefits.Of(family with { Status = then, LeftListOn = LeftOn(family, then, day), ListEndsOn = null }, day);
        var (before, after) = (Decided(today), Decided(later));
        var open = EntitlementGroup.Open(later).SelectMany(g => g.Of).ToList();
        var lost = Names(before.Where(b => !Has(after, b) && !Has(open, b)));
        var gained = Names(after.Where(a => !Has(before, a)));
        return new BenefitChange(
            [.. lost.Except(gained)],
            [.. gained.Except(lost).Except(EntitlementGroup.Open(today).Select(g => g.Name))],
            [.. Names(before.Where(b => !Has(after, b) && Has(open, b))).Except(gained)]);
    }

    // By name: the same support often stands in several rows, one for each age or degree.
    private static bool Has(IEnumerable<Entitlement> list, Entitlement one) =>
        list.Any(e => e.Member == one.Member && (e.Benefit.Id == one.Benefit.Id || e.Benefit.Name == one.Benefit.Name));

    private static List<Entitlement> Decided(EntitlementList list) => [.. list.Now, .. list.WhenNeeded];

    private static List<string> Names(IEnumerable<Entitlement> list) => [.. list.Select(e => e.Benefit.Name).Distinct()];

    // A household that is on the list and certainly no longer then, leaves it on that day; if it only may leave, the day is open.
    private static DateOnly? LeftOn(FamilyFacts family, StatusSet then, DateOnly day) =>
        (family.Status.Bits & OnTheList.Bits) == 0 ? family.LeftListOn
        : (then.Bits & OnTheList.Bits) == 0 ? day
        : null;
}

/// <summary>Benefits by the names that people call them.</summary>
/// <param name="Lost">Certain today, and not then.</param>
/// <param name="Gained">Certain then, and not today.</param>
/// <param name="Open">Certain today; then it depends on what is not known.</param>
public sealed record BenefitChange(IReadOnlyList<string> Lost, IReadOnlyList<string> Gained, IReadOnlyList<string> Open);
