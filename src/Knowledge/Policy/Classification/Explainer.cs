using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.Classification;

/// <summary>Tells every step from facts to class, with the article that it rests on.</summary>
public sealed class Explainer(PovertyStandards standards, Classifier classifier)
{
    /// <summary>By the national standard of a day; null if none is known for it.</summary>
    public Classification? National(in HouseholdFacts facts, DateOnly day) =>
        standards.InForceOn(day) is { } standard ? By(standard, facts, day) : null;

    /// <summary>By the province's own standard of a day; null if it has none or the province is unknown.</summary>
    public Classification? Provincial(in HouseholdFacts facts, DateOnly day) =>
        facts.Province is { } province && standards.InForceOn(day, province) is { } standard ? By(standard, facts, day) : null;

    /// <summary>By a standard of the caller's choice.</summary>
    public Classification By(PovertyStandard standard, in HouseholdFacts facts, DateOnly day)
    {
        var table = classifier.TableOf(standard);
        var survey = classifier.SurveyOf(facts, day);
        var outcome = classifier.Decide(facts, standard, day);
        var counts = KnownRanges.Deprivations(facts, table, survey);
        var unknown = IndicatorAnswers.In(table.IndicatorBits & ~facts.Indicators.Deprived & ~facts.Indicators.NotDeprived).ToList();
        var steps = new ClassificationSteps(table, facts, survey, outcome, counts, unknown);
        return new Classification(standard, outcome, [.. steps.All()], unknown, Boundaries.Of(table, facts, survey, outcome, counts));
    }
}
