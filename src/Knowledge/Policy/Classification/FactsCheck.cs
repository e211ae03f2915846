using System.Globalization;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.Classification;

/// <summary>Finds facts that cannot be or that contradict each other, before anything is concluded from them.</summary>
public sealed class FactsCheck(PovertyStandards standards, IReadOnlySet<string> provinces)
{
    // Nobody who is surveyed earns more in a month; a slip of a zero does.
    private const long MostIncome = 1_000_000_000;
    private const int MostPoints = 1_000;
    private const int MostMembers = 30;

    /// <param name="facts">What is known.</param>
    /// <param name="day">The day of classification.</param>
    /// <param name="members">How many people live in the household, if known.</param>
    /// <param name="count">How many indicators somebody counted as deprived, if given.</param>
    public IEnumerable<FactFault> Faults(HouseholdFacts facts, DateOnly day, int? members = null, int? count = null)
    {
        if (standards.InForceOn(day) is null)
            yield return new FactFault(FactFaultKind.NoStandard, day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), "");
        if (facts.Province is { } province && !provinces.Contains(province))
            yield return new FactFault(FactFaultKind.ProvinceUnknown, province, "");
        if (facts.IncomePerPerson is < 0)
            yield return Of(FactFaultKind.IncomeNegative, facts.IncomePerPerson.Value, 0);
        if (facts.IncomePerPerson is > MostIncome)
            yield return Of(FactFaultKind.IncomeAbsurd, facts.IncomePerPerson.Value, MostIncome);
        if (facts.B1 is < 0 or > MostPoints)
            yield return Of(FactFaultKind.B1OutOfRange, facts.B1.Value, MostPoints);
        if (members is < 0 or > MostMembers)
            yield return Of(FactFaultKind.TooManyMembers, members.Value, MostMembers);
        if (count is { } counted && Ticked(facts) is var ticked && (counted < ticked.From || counted > ticked.To))
            yield return Of(FactFaultKind.CountContradictsIndicators, counted, ticked.Nearest(counted));
        if (standards.InForceOn(facts.ScoredOn ?? day) is not { Scoring: { } scoring } survey)
            yield break;
        foreach (var fault in PointFaults(facts, survey, scoring))
            yield return fault;
    }

    private static IEnumerable<FactFault> PointFaults(HouseholdFacts facts, PovertyStandard survey, ScoringRule scoring)
    {
        var table = new ClassTable(survey);
        var each = scoring.PointsPerIndicator;
        if (facts.B2 is { } points)
        {
            if (points < 0 || points > each * table.Indicators)
                yield return Of(FactFaultKind.B2OutOfRange, points, each * table.Indicators);
            else if (points % each != 0)
                yield return Of(FactFaultKind.B2NotMultiple, points, each);
            else if (KnownRanges.Ticked(facts.Indicators, table) is var ticked && (points / each < ticked.From || points / each > ticked.To))
                yield return Of(FactFaultKind.B2ContradictsIndicators, points, ticked.Nearest(points / each));
        }

        if (facts is { Area: { } area, IncomePerPerson: { } income, B1: >= 0 and <= MostPoints } && KnownRanges.Income(facts, area, survey).IsEmpty)
            yield return Of(FactFaultKind.IncomeContradictsB1, income, facts.B1.Value);
    }

    // A number without the standard's list: nothing else than the ticks themselves to compare it with.
    private static CountRange Ticked(HouseholdFacts facts)
    {
        var deprived = IndicatorAnswers.Count(facts.Indicators.Deprived);
        return new CountRange(deprived, IndicatorAnswers.All.Count - IndicatorAnswers.Count(facts.Indicators.NotDeprived));
    }

    private static FactFault Of(FactFaultKind kind, long value, long other) =>
        new(kind, value.ToString(CultureInfo.InvariantCulture), other.ToString(CultureInfo.InvariantCulture));
}
