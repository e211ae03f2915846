using System.Numerics;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Benefits;
using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Data.Registry;

/// <summary>From what the commune has recorded to the facts that the rules decide on; what the record does not say for certain stays unknown.</summary>
public static class HouseholdPolicyFacts
{
    private const PovertyStatus Above = PovertyStatus.NotPoor;

    /// <summary>The facts of the survey that gave the recorded class. Points and ticks are those of the forms at the end of the year of the class.</summary>
    public static HouseholdFacts ClassificationFacts(this Household household) => new()
    {
        Area = household.Area,
        Province = household.ProvinceCode,
        B1 = household.Current.B1Score,
        B2 = household.Current.B2Score,
        Indicators = Indicators(household.Current),
        ScoredOn = household.SurveyedBy(),
    };

    /// <summary>The last day of the year of the recorded class: its standard and forms are those of the survey.</summary>
    public static DateOnly SurveyedBy(this Household household) => new(household.StatusYear, 12, 31);

    /// <summary>What benefits depend on.</summary>
    /// <param name="household">With members and assessments.</param>
    /// <param name="day">The day on which it is looked at; schools follow from it.</param>
    /// <param name="provincial">The classes that are possible by the province's own standard; empty if it has none.</param>
    public static FamilyFacts FamilyFacts(this Household household, DateOnly day, StatusSet provincial) => new()
    {
        Status = household.Status.Classes(),
        ProvincialStatus = provincial,
        Province = household.ProvinceCode,
        ListEndsOn = household.ListEndsOn(),
        LeftListOn = household.LeftListOn(),
        NeverOnList = household.IsKnownNeverOnList(),
        Place = default(Traits).With(Fact.Rural, household.Area == AreaKind.Rural),
        Members = [.. household.Members.Select(m => m.PersonFacts(day))],
    };

    /// <summary>The classes that a recorded one stands for. Who newly escaped is above the line; whether it was certified as average living is not recorded beside it.</summary>
    public static StatusSet Classes(this HouseholdStatus status) => status switch
    {
        HouseholdStatus.Poor => StatusSet.Of(PovertyStatus.Poor),
        HouseholdStatus.NearPoor => StatusSet.Of(PovertyStatus.NearPoor),
        HouseholdStatus.AverageLiving => StatusSet.Of(PovertyStatus.AverageLiving),
        HouseholdStatus.NewlyEscapedPoor or HouseholdStatus.NewlyEscapedNearPoor => StatusSet.Of(Above) | StatusSet.Of(PovertyStatus.AverageLiving),
        _ => StatusSet.Of(Above),
    };

    /// <summary>True if the rules allow the recorded class. Above the line they allow every such class: average living is certified on request only.</summary>
    public static bool IsAllowedBy(this HouseholdStatus status, Outcome outcome) => status is HouseholdStatus.Poor or HouseholdStatus.NearPoor
        ? outcome.Possible.Contains(status.Classes().Sole)
        : outcome.Possible.Contains(Above) || outcome.Possible.Contains(PovertyStatus.AverageLiving);

    private static IndicatorAnswers Indicators(Assessment assessment) => DeprivationsExtensions.InOrder.Aggregate(
        default(IndicatorAnswers), (all, d) => all.With(IndicatorOf(d), assessment.Deprivations is { } ticked ? ticked.HasFlag(d) : null));

    // Both enumerations follow the order of the form.
    private static Indicator IndicatorOf(Deprivations deprivation) => (Indicator)BitOperations.TrailingZeroCount((uint)deprivation);
}
