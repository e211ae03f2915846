using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Benefits;
using CauNoi.Knowledge.Policy.Classification;

namespace CauNoi.Bot.Skills.Explain;

/// <summary>What the rules make of a recorded household on a day.</summary>
public sealed class HouseholdRuling(Household household, PolicyBase policy, DateOnly today)
{
    // A household's place and year are not the surveyor's slips.
    private static readonly FactFaultKind[] NoFaultsOfTheForm = [FactFaultKind.ProvinceUnknown, FactFaultKind.NoStandard];

    private EntitlementList? _entitlements;

    public Household Household => household;

    public DateOnly Today => today;

    public HouseholdFacts Facts { get; } = household.ClassificationFacts();

    /// <summary>What contradicts itself in the points and ticks of the form.</summary>
    public IReadOnlyList<FactFault> Faults =>
        [.. policy.Facts.Faults(Facts, household.SurveyedBy()).Where(f => !NoFaultsOfTheForm.Contains(f.Kind))];

    /// <summary>By the State's standard at the time of the survey; null if none is known for it or if the facts contradict each other.</summary>
    public Classification? ByState { get; } = Possible(policy.Explainer.National(household.ClassificationFacts(), household.SurveyedBy()));

    /// <summary>By the province's own standard at the time of the survey; null if it had none.</summary>
    public Classification? ByProvince { get; } = Possible(policy.Explainer.Provincial(household.ClassificationFacts(), household.SurveyedBy()));

    /// <summary>What the recorded class and the members come to today.</summary>
    public EntitlementList Entitlements => _entitlements ??= policy.Benefits.Of(Family(today), today);

    /// <summary>What benefits depend on, on a day.</summary>
    public FamilyFacts Family(DateOnly day) => household.FamilyFacts(day, ByProvince?.Outcome.Possible ?? default);

    /// <summary>By the State's standard of another day, from the same survey; null if none is known for it.</summary>
    public Classification? ByStateOn(DateOnly day) => Possible(policy.Explainer.National(Facts, day));

    private static Classification? Possible(Classification? classification) => classification is { Outcome.Possible.Count: > 0 } ? classification : null;
}
