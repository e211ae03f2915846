using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.Classification;

/// <summary>The steps of one classification in the order in which they are told.</summary>
internal sealed class ClassificationSteps(
    ClassTable table, HouseholdFacts facts, ClassTable? survey, Outcome outcome, CountRange counts, IReadOnlyList<Indicator> unknown)
{
    private readonly PovertyStandard _standard = table.Standard;

    public IEnumerable<Reason> All()
    {
        yield return facts.Area is { } area ? Step(ReasonKind.AreaKnown) with { Area = area } : Step(ReasonKind.AreaUnknown);
        foreach (var reason in Income())
            yield return reason;
        foreach (var reason in Deprivations())
            yield return reason;
        yield return Step(outcome.Status == PovertyStatus.Undetermined ? ReasonKind.NotConcluded : ReasonKind.Concluded) with { Classes = outcome.Possible };
        if (outcome.Status == PovertyStatus.AverageLiving)
            yield return Step(ReasonKind.AverageLivingIsCertified);
        if (outcome.Status == PovertyStatus.NotPoor && _standard.Classes.All(c => c.Status != PovertyStatus.AverageLiving))
            yield return Step(ReasonKind.AverageLivingUnknown);
    }

    private IEnumerable<Reason> Income()
    {
        if (facts.IncomePerPerson is { } income)
            yield return facts.Area is { } area ? Against(income, area) : Step(ReasonKind.IncomeOpen) with { Income = income };
        if (facts.B1 is { } points)
            yield return Points(points);
        if (facts.IncomePerPerson is null && (facts.B1 is null || survey?.Standard.Scoring is null))
            yield return Step(ReasonKind.IncomeUnknown);
    }

    // The lowest line that holds the income; if none does, the highest.
    private Reason Against(long income, AreaKind area)
    {
        var bracket = table.BracketOf(area, income);
        var within = bracket < _standard.Lines.Count;
        var line = within ? _standard.Lines[bracket] : _standard.Lines[^1];
        return Step(within ? ReasonKind.IncomeWithin : ReasonKind.IncomeAbove) with
        {
            Income = income,
            Area = area,
            Line = line.For(area),
            LineMonths = line.Months,
            Over = within && bracket > 0 ? _standard.Lines[bracket - 1].For(area) : null,
        };
    }

    private Reason Points(int points)
    {
        if (survey?.Standard is not { Scoring: { } scoring } scored || facts.Area is not { } area)
            return Step(ReasonKind.PointsNotRead) with { Points = points };
        var cutoff = scoring.IncomeCutoff.For(area);
        return new Reason(points <= cutoff ? ReasonKind.PointsWithin : ReasonKind.PointsAbove, scoring.Source)
        {
            Points = points,
            Cutoff = cutoff,
            Area = area,
            Line = scored.Line(scoring.Line)!.For(area),
        };
    }

    private IEnumerable<Reason> Deprivations()
    {
        var told = Step(ReasonKind.DeprivationsOpen) with
        {
            Count = counts,
            Needed = _standard.Classes.Max(c => c.DeprivationsFrom),
            Deprived = [.. IndicatorAnswers.In(facts.Indicators.Deprived & table.IndicatorBits)],
            Unknown = unknown,
        };
        if (outcome.Undecided.HasFlag(Undecided.DeprivationRule))
            yield return told with { Kind = ReasonKind.DeprivationRuleUnknown };
        else if (!Areas().Any(DeprivationsMatter) || told.Needed is not { } needed)
            yield return Step(ReasonKind.DeprivationsDoNotMatter);
        else
            yield return told with
            {
                Kind = counts.From >= needed ? ReasonKind.DeprivationsEnough : counts.To < needed ? ReasonKind.DeprivationsTooFew : ReasonKind.DeprivationsOpen,
            };
    }

    private bool DeprivationsMatter(AreaKind area)
    {
        var income = KnownRanges.Income(facts, area, survey?.Standard);
        for (var bracket = table.BracketOf(area, income.From); bracket <= table.BracketOf(area, income.To); bracket++)
            if (table.DeprivationsMatter(bracket))
                return true;
        return false;
    }

    private IEnumerable<AreaKind> Areas() => facts.Area is { } area ? [area] : [AreaKind.Rural, AreaKind.Urban];

    private Reason Step(ReasonKind kind) => new(kind, _standard.Source);
}
