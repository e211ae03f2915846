using CauNoi.Knowledge.Policy.Benefits;

namespace CauNoi.Bot.Skills.Explain;

/// <summary>Entitlements of one household that people would call by one name.</summary>
public sealed record EntitlementGroup(string Name, IReadOnlyList<Entitlement> Of)
{
    // Nobody's illness or trial is guessed at, be it only by asking for it.
    private const Fact Private = Fact.Hiv | Fact.Accused;

    /// <summary>How many members are recorded as not receiving it.</summary>
    public int NotReceived => Of.Where(e => e.Received == false).Select(e => e.Member).Distinct().Count();

    /// <summary>Where the catalogue has its first row: what a button carries.</summary>
    public int RowIn(BenefitCatalogue catalogue) => catalogue.Rows.TakeWhile(r => r != Of[0].Benefit).Count();

    public static IReadOnlyList<EntitlementGroup> By(IEnumerable<Entitlement> entitlements) =>
        [.. entitlements.GroupBy(e => e.Benefit.Name, StringComparer.Ordinal).Select(g => new EntitlementGroup(g.Key, [.. g]))];

    /// <summary>What is worth asking about: without what the member has already, by this name or as the higher of two, and without private matters.</summary>
    public static IReadOnlyList<EntitlementGroup> Open(EntitlementList list) =>
        By(list.Undecided.Where(open => (open.Missing & Private) == Fact.None && !list.Now.Any(e => Covers(e, open))));

    private static bool Covers(Entitlement decided, Entitlement open) =>
        (decided.Member is null || decided.Member == open.Member)
        && (decided.Benefit.Name == open.Benefit.Name
            || (decided.Benefit.HighestOf is { } group && group == open.Benefit.HighestOf && (open.Amount is not { } amount || decided.Amount?.Value >= amount.Value)));
}
