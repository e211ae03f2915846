using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Policy.ScoreSheets;

/// <summary>What makes a form unusable although its YAML can be read.</summary>
internal static class ScoreFormLint
{
    public static IEnumerable<ContentFault> Check(string file, ScoreForm form, YamlLines lines) =>
        OfForm(form).Concat(form.Items.Index().SelectMany(i => OfItem(form, i.Index, i.Item)))
            .Select(found => new ContentFault(file, lines.Of(found.Path), found.Message));

    private static IEnumerable<(object[] Path, string Message)> OfForm(ScoreForm form)
    {
        if (form.ValidTo < form.ValidFrom)
            yield return (["valid_to"], "the form ends before it begins");
        if (form.Kind == ScoreFormKind.Screening ? form.SurveyBelow is not > 0 : form.SurveyBelow is not null)
            yield return (["survey_below"], "survey_below is a number from 1 up for a screening form, and for no other");
        foreach (var (at, column) in form.Columns.Index())
            if (form.Columns.Take(at).Contains(column))
                yield return (["columns", at], $"the column {column} stands twice");
    }

    private static IEnumerable<(object[] Path, string Message)> OfItem(ScoreForm form, int at, ScoreItem item)
    {
        if (form.Items.Take(at).Any(i => i.Id == item.Id))
            yield return (["items", at, "id"], $"the item {item.Id} stands twice");
        if ((item.Tick ? 1 : 0) + (item.Options.Count > 0 ? 1 : 0) + (item.Bands.Count > 0 ? 1 : 0) != 1)
            yield return (["items", at], $"the item {item.Id} needs exactly one of tick, options and bands");
        else if (form.Kind != ScoreFormKind.SurveyIncome && !item.Tick)
            yield return (["items", at], $"the item {item.Id} must be ticked: this kind of form only counts");
        foreach (var (o, option) in item.Options.Index())
        {
            if (item.Options.Take(o).Any(other => other.Id == option.Id))
                yield return (["items", at, "options", o], $"the option {option.Id} of {item.Id} stands twice");
            if (PointFault(form, option.Points) is { } fault)
                yield return (["items", at, "options", o, "points"], $"the option {option.Id} of {item.Id} {fault}");
        }

        foreach (var (b, band) in item.Bands.Index())
        {
            if (band.Below <= band.From)
                yield return (["items", at, "bands", b], $"a band of {item.Id} ends before it begins");
            else if (b > 0 && (item.Bands[b - 1].Below is not { } end || end > band.From))
                yield return (["items", at, "bands", b], $"a band of {item.Id} overlaps the one before it, or they are not in order");
            if (PointFault(form, band.Points) is { } fault)
                yield return (["items", at, "bands", b, "points"], $"a band of {item.Id} {fault}");
        }

        if (item.SkipIf is { } skip && SkipFault(form, item, skip) is { } skipFault)
            yield return (["items", at, "skip_if"], $"the item {item.Id} {skipFault}");
    }

    private static string? PointFault(ScoreForm form, IReadOnlyList<int> points) =>
        points.Count == 0 ? "has no points"
        : points.Any(p => p < 0) ? "has negative points"
        : points.Count != 1 && points.Count != form.Columns.Count ? $"has {points.Count} values for {form.Columns.Count} columns; give one for each, or a single one"
        : null;

    private static string? SkipFault(ScoreForm form, ScoreItem item, SkipRule skip)
    {
        if (form.Items.FirstOrDefault(i => i.Id == skip.Item) is not { } condition)
            return $"is skipped by an item {skip.Item}, which the form does not have";
        if (condition.Id == item.Id || condition.SkipIf is not null)
            return "must be skipped by an item that is always asked";
        IReadOnlyList<string> answers = condition.Tick ? [SheetAnswer.Yes, SheetAnswer.No] : [.. condition.Options.Select(o => o.Id)];
        return skip.Is.Count == 0 || skip.Is.Except(answers).Any() ? $"is skipped by answers that {condition.Id} does not have" : null;
    }
}
