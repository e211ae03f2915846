using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.Classification;

/// <summary>What the facts say about income and number of deprivations, as ranges.</summary>
internal static class KnownRanges
{
    /// <summary>The possible incomes. Points only say on which side of their cut-off the household lies: elsewhere on the scale points and money are not tied.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="area">Countryside or town.</param>
    /// <param name="survey">The standard whose forms the points were given by; null if none is known.</param>
    public static IncomeRange Income(in HouseholdFacts facts, AreaKind area, PovertyStandard? survey)
    {
        var range = facts.IncomePerPerson is { } income ? new IncomeRange(income, income) : facts.IncomeWithin ?? IncomeRange.Any;
        if (facts.B1 is not { } points || survey?.Scoring is not { } scoring || survey.Line(scoring.Line) is not { } line)
            return range;
        var highest = line.HighestWithin(area);
        return range.And(points <= scoring.IncomeCutoff.For(area) ? new IncomeRange(0, highest) : new IncomeRange(highest + 1, long.MaxValue));
    }

    /// <summary>The possible numbers of deprivations under a standard.</summary>
    public static CountRange Deprivations(in HouseholdFacts facts, ClassTable table, ClassTable? survey) =>
        facts.B2 is { } points && survey?.Standard.Scoring is { PointsPerIndicator: var each } && points % each == 0
            ? WithPoints(points / each, facts.Indicators, table, survey)
            : Ticked(facts.Indicators, table);

    public static CountRange Ticked(IndicatorAnswers answers, ClassTable table) => Ticked(answers, table.IndicatorBits);

    private static CountRange Ticked(IndicatorAnswers answers, int bits) =>
        new(IndicatorAnswers.Count(answers.Deprived & bits), IndicatorAnswers.Count(bits & ~answers.NotDeprived));

    // Points say how many indicators, not which: those that only one of the two standards counts may or may not be among them.
    private static CountRange WithPoints(int count, IndicatorAnswers answers, ClassTable table, ClassTable survey)
    {
        var dropped = Ticked(answers, survey.IndicatorBits & ~table.IndicatorBits);
        var added = Ticked(answers, table.IndicatorBits & ~survey.IndicatorBits);
        var shared = Ticked(answers, table.IndicatorBits & survey.IndicatorBits).And(new CountRange(count - dropped.To, count - dropped.From));
        return shared.IsEmpty ? shared : new CountRange(shared.From + added.From, shared.To + added.To);
    }
}
