using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Tests.Policy.Classification;

/// <summary>A household of which everything is known, with the classes that a standard allows it.</summary>
internal sealed record Completion(AreaKind Area, long Income, int Deprived, StatusSet Classes);

/// <summary>Every way in which the unknown facts of a household could turn out, tried one by one; incomes stand for all between two lines.</summary>
internal static class Completions
{
    private static readonly PovertyStandard Survey = PolicyContent.Base.Standards.InForceOn(new DateOnly(2022, 1, 1))!;

    public static IReadOnlyList<Completion> Of(HouseholdFacts facts, PovertyStandard standard, DateOnly day) =>
    [
        .. from area in facts.Area is { } known ? [known] : Enum.GetValues<AreaKind>()
           from income in facts.IncomePerPerson is { } income ? [income] : Incomes(standard)
           from deprived in Masks(facts.Indicators)
           let complete = new HouseholdFacts { Area = area, IncomePerPerson = income, Indicators = Households.Answers(deprived) }
           where Fits(facts, complete)
           select new Completion(area, income, deprived, PolicyContent.Base.Classifier.Decide(complete, standard, day).Possible),
    ];

    private static bool Fits(HouseholdFacts facts, HouseholdFacts complete) =>
        (facts.B1 is not { } b1 || DecreeOracle.PointsFit(b1, complete.Area == AreaKind.Urban, complete.IncomePerPerson!.Value))
        && (facts.B2 is not { } b2 || DecreeOracle.PointsOfDeprivation(Households.Lacks(complete)) == b2);

    private static IEnumerable<long> Incomes(PovertyStandard standard) =>
        new[] { standard, Survey }
            .SelectMany(s => s.Lines)
            .SelectMany(l => new[] { l.HighestWithin(AreaKind.Rural), l.HighestWithin(AreaKind.Urban) })
            .SelectMany(line => new[] { line, line + 1 })
            .Distinct();

    private static IEnumerable<int> Masks(IndicatorAnswers answers)
    {
        var unknown = IndicatorAnswers.Bits(IndicatorAnswers.All) & ~answers.Deprived & ~answers.NotDeprived;
        for (var more = unknown; ; more = (more - 1) & unknown)
        {
            yield return answers.Deprived | more;
            if (more == 0)
                yield break;
        }
    }
}
