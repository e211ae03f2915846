using CauNoi.Bot.Channels;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Figures;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Bot.Skills.Explain;

/// <summary>The same household under the standard of another year: class, what is counted otherwise, benefits that come and go.</summary>
public sealed class ComparePage(ExplainWords texts, PolicyWords words, BenefitChanges changes)
{
    private const int MostNamed = 4;

    /// <param name="ruling">The household.</param>
    /// <param name="asked">The year; null for that of the next standard, or of the one in force if none is to come.</param>
    public OutgoingActivity Of(HouseholdRuling ruling, int? asked)
    {
        var year = asked ?? texts.NextYear(ruling.Today) ?? ruling.Today.Year;
        var day = year == ruling.Today.Year ? ruling.Today : new DateOnly(year, 1, 1);
        var then = ruling.ByStateOn(day);
        return new OutgoingActivity
        {
            Text = string.Join("\n\n", Paragraphs(ruling, then, day)),
            Sources = texts.Sources(ruling.ByState, then),
            Buttons = [.. texts.Buttons(ruling.Household.Code, ruling.Today, ExplainKind.Compare), texts.Overview(ruling.Household.Code)],
        };
    }

    private IEnumerable<string> Paragraphs(HouseholdRuling ruling, Classification? then, DateOnly day)
    {
        yield return texts.Headline("compare_headline", ruling.Household, day.Year);
        if (ruling.ByState is not { } now || then is null)
        {
            yield return ruling.Faults.Count > 0
                ? texts.Text("contradicts_itself", ("faults", string.Join(' ', ruling.Faults.Select(words.Fault))))
                : texts.Text("no_standard", ("year", day.Year));
            yield break;
        }

        yield return string.Join('\n', Classes(ruling, now, then, day));
        if (now.Standard.Id != then.Standard.Id)
            yield return string.Join('\n', Differences(ruling, now, then));
        if (day > ruling.Today && string.Join('\n', Benefits(ruling, then, day)) is { Length: > 0 } benefits)
            yield return benefits;
        foreach (var note in Notes(ruling, then))
            yield return note;
    }

    private IEnumerable<string> Classes(HouseholdRuling ruling, Classification now, Classification then, DateOnly day)
    {
        yield return texts.Text("class_now", ("status", texts.Recorded(ruling.Household)), ("standard", words.Standard(now.Standard, null)));
        yield return texts.Text(
            now.Standard.Id == then.Standard.Id ? "class_same_standard" : then.Outcome.Possible.Count == 1 ? "class_then" : "class_open",
            ("year", day.Year),
            ("status", texts.Computed(then)),
            ("standard", words.Standard(then.Standard, null)));
        if (words.StillToKnow(then) is { } facts)
            yield return facts;
    }

    private IEnumerable<string> Differences(HouseholdRuling ruling, Classification now, Classification then)
    {
        if (LineOf(now.Standard, ruling.Household.Area) is { } before && LineOf(then.Standard, ruling.Household.Area) is { } after && before != after)
            yield return texts.Text(
                "income_line", ("area", words.Area(ruling.Household.Area)), ("before", PolicyFigures.Number(before)), ("after", PolicyFigures.Number(after)));
        foreach (var reason in then.Reasons.Where(r => r.Kind is not (ReasonKind.Concluded or ReasonKind.NotConcluded)).Select(words.Reason).Except(now.Reasons.Select(words.Reason)))
            yield return "- " + reason;
        foreach (var added in then.Standard.Indicators.Except(now.Standard.Indicators))
            yield return texts.Text("indicator_added", ("indicator", words.Indicator(added)), ("known", Known(ruling, added)));
        foreach (var dropped in now.Standard.Indicators.Except(then.Standard.Indicators))
            yield return texts.Text("indicator_dropped", ("indicator", words.Indicator(dropped)), ("known", Known(ruling, dropped)));
        if (ClassMayEnd(ruling, then))
            yield return "- " + words.Reason(new Reason(ReasonKind.AverageLivingUnknown, then.Standard.Source));
    }

    // Nobody knows yet whether the class that it has now will be given at all.
    private static bool ClassMayEnd(HouseholdRuling ruling, Classification then) =>
        ruling.Household.Status == HouseholdStatus.AverageLiving
        && then.Standard.Classes.All(c => c.Status != PovertyStatus.AverageLiving)
        && then.Reasons.All(r => r.Kind != ReasonKind.AverageLivingUnknown);

    private string Known(HouseholdRuling ruling, Indicator indicator) =>
        texts.Text(ruling.Facts.Indicators[indicator] switch { true => "is_deprived", false => "is_not_deprived", _ => "is_unknown" });

    private IEnumerable<string> Benefits(HouseholdRuling ruling, Classification then, DateOnly day)
    {
        var change = changes.Between(ruling, then.Outcome.Possible, day);
        if (change.Lost.Count > 0)
            yield return texts.Text("lost", ("names", Named(change.Lost)));
        if (change.Gained.Count > 0)
            yield return texts.Text("gained", ("names", Named(change.Gained)));
        if (change.Open.Count > 0)
            yield return texts.Text("depends", ("count", change.Open.Count), ("names", Named(change.Open)));
        if (change is { Lost.Count: 0, Gained.Count: 0, Open.Count: 0 })
            yield return texts.Text("no_change");
    }

    private IEnumerable<string> Notes(HouseholdRuling ruling, Classification then)
    {
        if (then.Standard.Scoring is null)
            yield return texts.Text("no_points");
        if (texts.Round(ruling.Today) is { } round)
            yield return round;
    }

    // The line of the poor and the near-poor, in đồng per person and month.
    private static long? LineOf(PovertyStandard standard, AreaKind area) =>
        standard.Classes.LastOrDefault(c => c.Status == PovertyStatus.NearPoor) is { } rule ? standard.Line(rule.Within)!.HighestWithin(area) : null;

    private string Named(IReadOnlyList<string> names) =>
        string.Join("; ", names.Take(MostNamed)) + (names.Count > MostNamed ? texts.Text("and_more", ("count", names.Count - MostNamed)) : "");
}
