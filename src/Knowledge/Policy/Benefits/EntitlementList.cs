namespace CauNoi.Knowledge.Policy.Benefits;

/// <summary>What a household and its members are entitled to on a day.</summary>
/// <param name="Now">Decided, without what a higher benefit of the same group takes the place of.</param>
/// <param name="WhenNeeded">Decided, but asked for only when a wish or a need arises.</param>
/// <param name="Undecided">Not decided, each with the facts that are missing, without what could add nothing to a decided one of the same group.</param>
public sealed record EntitlementList(DateOnly Day, IReadOnlyList<Entitlement> Now, IReadOnlyList<Entitlement> WhenNeeded, IReadOnlyList<Entitlement> Undecided)
{
    /// <summary>Those that are decided and end within so many days for another reason than the year's list, soonest first.</summary>
    public IReadOnlyList<Entitlement> EndingWithin(int days) =>
        [.. Now.Concat(WhenNeeded).Where(e => e.EndsBy is not (EndReason.None or EndReason.List) && e.EndsOn <= Day.AddDays(days)).OrderBy(e => e.EndsOn)];

    /// <summary>Those of <see cref="Now"/> that stand on the year's list.</summary>
    public IReadOnlyList<Entitlement> OnTheList() => [.. Now.Where(e => e.Benefit.When.Status is { Count: > 0 } || e.Benefit.When.ProvincialStatus is { Count: > 0 })];

    /// <summary>Those of <see cref="Now"/> that are recorded as not received.</summary>
    public IReadOnlyList<Entitlement> NotReceived() => [.. Now.Where(e => e.Received == false)];
}
