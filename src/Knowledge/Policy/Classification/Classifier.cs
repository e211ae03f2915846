using System.Collections.Frozen;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.Classification;

/// <summary>From what is known of a household to its class by a standard. Deciding allocates nothing.</summary>
public sealed class Classifier
{
    private readonly PovertyStandards _standards;
    private readonly FrozenDictionary<string, ClassTable> _tables;

    public Classifier(PovertyStandards standards)
    {
        _standards = standards;
        _tables = standards.All.ToFrozenDictionary(s => s.Id, s => new ClassTable(s), StringComparer.Ordinal);
    }

    /// <summary>The class table of a standard.</summary>
    public ClassTable TableOf(PovertyStandard standard) => _tables[standard.Id];

    /// <summary>The class by the national standard of a day; null if no standard is known for it.</summary>
    public Outcome? DecideNational(in HouseholdFacts facts, DateOnly day) => _standards.InForceOn(day) is { } standard ? Decide(facts, standard, day) : null;

    /// <summary>The class by the province's own standard of a day; null if it has none or the province is unknown.</summary>
    public Outcome? DecideProvincial(in HouseholdFacts facts, DateOnly day) =>
        facts.Province is { } province && _standards.InForceOn(day, province) is { } standard ? Decide(facts, standard, day) : null;

    /// <summary>The class by a standard.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="standard">The standard to apply.</param>
    /// <param name="day">The day of classification; points are read by the forms of this day unless the facts name their own.</param>
    public Outcome Decide(in HouseholdFacts facts, PovertyStandard standard, DateOnly day)
    {
        var table = TableOf(standard);
        var survey = SurveyOf(facts, day);
        var counts = KnownRanges.Deprivations(facts, table, survey);
        var rural = facts.Area == AreaKind.Urban ? default : InArea(table, KnownRanges.Income(facts, AreaKind.Rural, survey?.Standard), AreaKind.Rural, counts);
        var urban = facts.Area == AreaKind.Rural ? default : InArea(table, KnownRanges.Income(facts, AreaKind.Urban, survey?.Standard), AreaKind.Urban, counts);
        var undecided = rural.Undecided | urban.Undecided;
        if (facts.Area is null && AreaMatters(facts, table, survey?.Standard, counts, rural.Possible, urban.Possible))
            undecided |= Undecided.Area;
        return new Outcome(rural.Possible | urban.Possible, undecided);
    }

    /// <summary>The table of the national standard whose forms gave the points.</summary>
    internal ClassTable? SurveyOf(in HouseholdFacts facts, DateOnly day) =>
        _standards.InForceOn(facts.ScoredOn ?? day) is { } standard ? TableOf(standard) : null;

    private static Outcome InArea(ClassTable table, IncomeRange income, AreaKind area, CountRange counts)
    {
        if (income.IsEmpty || counts.IsEmpty)
            return default;
        var possible = default(StatusSet);
        var undecided = Undecided.None;
        var first = table.BracketOf(area, income.From);
        var last = table.BracketOf(area, income.To);
        for (var bracket = first; bracket <= last; bracket++)
            for (var count = counts.From; count <= counts.To; count++)
            {
                var classes = table.At(bracket, count);
                possible |= classes;
                if (classes.Count > 1)
                    undecided |= Undecided.DeprivationRule;
                if (bracket > first && classes != table.At(bracket - 1, count))
                    undecided |= Undecided.Income;
                if (count > counts.From && classes != table.At(bracket, count - 1))
                    undecided |= Undecided.Indicators;
            }

        return new Outcome(possible, undecided);
    }

    // The same income and deprivations would give another class in the other area. What contradicts one area leaves only the other.
    private static bool AreaMatters(in HouseholdFacts facts, ClassTable table, PovertyStandard? survey, CountRange counts, StatusSet rural, StatusSet urban)
    {
        if (rural.Count == 0 || urban.Count == 0)
            return false;
        if (rural != urban)
            return true;
        var common = KnownRanges.Income(facts, AreaKind.Rural, survey).And(KnownRanges.Income(facts, AreaKind.Urban, survey));
        if (common.IsEmpty)
            return false;
        for (var bracket = 0; bracket < table.Brackets - 1; bracket++)
            if (Differs(table, Math.Clamp(table.HighestOf(AreaKind.Rural, bracket), common.From, common.To), counts)
                || Differs(table, Math.Clamp(table.HighestOf(AreaKind.Urban, bracket), common.From, common.To), counts))
                return true;
        return false;
    }

    private static bool Differs(ClassTable table, long income, CountRange counts)
    {
        var inCountry = table.BracketOf(AreaKind.Rural, income);
        var inTown = table.BracketOf(AreaKind.Urban, income);
        if (inCountry == inTown)
            return false;
        for (var count = counts.From; count <= counts.To; count++)
            if (table.At(inCountry, count) != table.At(inTown, count))
                return true;
        return false;
    }
}
