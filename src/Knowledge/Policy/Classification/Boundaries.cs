using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.Classification;

/// <summary>How far a decided household is from another class.</summary>
internal static class Boundaries
{
    /// <summary>For income and for deprivations the nearest change either way; only where the fact and the class are known.</summary>
    public static IReadOnlyList<Boundary> Of(ClassTable table, in HouseholdFacts facts, ClassTable? survey, Outcome outcome, CountRange counts)
    {
        if (outcome.Status == PovertyStatus.Undetermined || facts.Area is not { } area)
            return [];
        var range = KnownRanges.Income(facts, area, survey?.Standard);
        var bracket = table.BracketOf(area, range.From);
        var found = new List<Boundary>();
        if (facts.IncomePerPerson is { } income && counts.From == counts.To)
            found.AddRange(OfIncome(table, area, income, bracket, counts.From));
        if (counts.From == counts.To && table.BracketOf(area, range.To) == bracket)
            found.AddRange(OfDeprivations(table, bracket, counts.From));
        else if (facts.IncomePerPerson is { } known && table.BracketOf(area, known) is var at && SameForAll(table, at, counts))
            found.AddRange(OfIncome(table, area, known, at, counts.From).Where(b => b.Change < 0 && SameForAll(table, table.BracketOf(area, known + b.Change), counts)));
        return [.. found.OrderBy(b => b.OfIncome).ThenBy(b => Math.Abs(b.Change))];
    }

    private static IEnumerable<Boundary> OfIncome(ClassTable table, AreaKind area, long income, int bracket, int count)
    {
        var here = table.At(bracket, count);
        for (var lower = bracket - 1; lower >= 0; lower--)
            if (table.At(lower, count) != here)
            {
                yield return new Boundary(OfIncome: true, table.HighestOf(area, lower) - income, table.At(lower, count).Sole);
                break;
            }

        for (var higher = bracket + 1; higher < table.Brackets; higher++)
            if (table.At(higher, count) != here)
            {
                yield return new Boundary(OfIncome: true, table.HighestOf(area, higher - 1) + 1 - income, table.At(higher, count).Sole);
                break;
            }
    }

    private static IEnumerable<Boundary> OfDeprivations(ClassTable table, int bracket, int count)
    {
        var here = table.At(bracket, count);
        for (var fewer = count - 1; fewer >= 0; fewer--)
            if (table.At(bracket, fewer) != here)
            {
                yield return new Boundary(OfIncome: false, fewer - count, table.At(bracket, fewer).Sole);
                break;
            }

        for (var more = count + 1; more <= table.Indicators; more++)
            if (table.At(bracket, more) != here)
            {
                yield return new Boundary(OfIncome: false, more - count, table.At(bracket, more).Sole);
                break;
            }
    }

    private static bool SameForAll(ClassTable table, int bracket, CountRange counts)
    {
        for (var count = counts.From + 1; count <= counts.To; count++)
            if (table.At(bracket, count) != table.At(bracket, counts.From))
                return false;
        return true;
    }
}
