using System.Globalization;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.ScoreSheets;

/// <summary>One pass over a filled form, which collects what it finds.</summary>
internal sealed class SheetReading(RuleBook rules, ScoreForm form, FilledSheet sheet, ScoringRule? scoring, DateOnly day)
{
    private readonly ILookup<string, string> _answers = sheet.Answers.ToLookup(a => a.Item, a => a.Value, StringComparer.Ordinal);
    private readonly int? _column = form.Columns.Index().Where(c => c.Item == sheet.Column).Select(c => (int?)c.Index).FirstOrDefault();
    private readonly List<CheckFinding> _findings = [];

    public IReadOnlyList<CheckFinding> Findings => _findings;

    /// <summary>True if only the number of criteria was noted, which is all that their rule needs.</summary>
    public bool CountedOnly { get; } = form.Kind == ScoreFormKind.Screening && sheet is { Answers.Count: 0, Totals.Criteria: >= 0 };

    public void ReadForm()
    {
        // An example is no form of any day.
        if (!form.Example && day < form.ValidFrom)
            Note(SheetCases.FormTooEarly, null, ("from", form.ValidFrom), ("day", day));
        if (!form.Example && day > form.ValidTo)
            Note(SheetCases.FormTooLate, null, ("to", form.ValidTo), ("day", day));
        if (form.Columns.Count > 0 && _column is null)
            Note(sheet.Column is null ? SheetCases.ColumnMissing : SheetCases.ColumnUnknown, null, ("columns", string.Join(", ", form.Columns)), ("column", sheet.Column));
    }

    public ItemReading ReadItem(ScoreItem item)
    {
        var answers = _answers[item.Id].ToList();
        var skipped = Skipped(item);
        if (skipped == true)
        {
            if (answers.Count > 0)
                Add(SheetCases.AnsweredThoughSkipped, item, ("condition", Item(item.SkipIf!.Item).Title), ("answer", Shown(Item(item.SkipIf.Item), _answers[item.SkipIf.Item].Single())));
            return new ItemReading(0, Ticked: false);
        }

        if (answers is [var answer])
            return ReadAnswer(item, answer);
        // Whether it must be answered hangs on another item, which has a finding of its own.
        if (answers.Count == 0 && skipped is not null && !CountedOnly)
            Add(SheetCases.NotAnswered, item);
        if (answers.Count > 1)
            Add(SheetCases.AnsweredTwice, item, ("count", answers.Count), ("answers", string.Join(", ", answers.Select(a => Shown(item, a)))));
        return ItemReading.Open;
    }

    public void ReadUnknownItems()
    {
        foreach (var id in sheet.Answers.Select(a => a.Item).Distinct().Where(id => form.Items.All(i => i.Id != id)))
            Note(SheetCases.UnknownItem, id, ("item", id));
    }

    public void ReadTotal(int? total)
    {
        if (sheet.Totals.Of(form.Kind) is not { } typed)
        {
            if (form.Items.Count == 0)
                Note(SheetCases.TotalMissing, null);
        }
        else if (total is { } sum)
        {
            if (typed != sum)
                Note(SheetCases.TotalDiffers, null, ("typed", typed), ("total", sum));
        }
        else if (typed < 0)
            Note(SheetCases.TotalNegative, null, ("typed", typed));
        else if (form.Items.Count > 0 && form.Items.Select(Highest).Aggregate((int?)0, (a, b) => a + b) is { } highest && typed > highest)
            Note(SheetCases.TotalTooHigh, null, ("typed", typed), ("highest", highest));
    }

    public void ReadSurveyScores(int criteria)
    {
        if (sheet.Totals.B1 is not null || sheet.Totals.B2 is not null)
            Note(SheetCases.SurveyedAfterScreening, null, ("count", criteria), ("limit", form.SurveyBelow));
    }

    private ItemReading ReadAnswer(ScoreItem item, string answer)
    {
        if (item.Tick && answer is SheetAnswer.Yes or SheetAnswer.No)
            return answer == SheetAnswer.Yes ? new ItemReading(form.PointsOfTick(scoring), Ticked: true) : new ItemReading(0, Ticked: false);
        if (item.Options.FirstOrDefault(o => o.Id == answer) is { } option)
            return new ItemReading(InColumn(option.Points), Ticked: false);
        if (item.Bands.Count == 0)
            Add(SheetCases.UnknownOption, item, ("answer", answer), ("options", string.Join(", ", Answers(item).Select(a => Shown(item, a)))));
        else if (!decimal.TryParse(answer, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number < 0)
            Add(SheetCases.NotANumber, item, ("answer", answer));
        else if (item.Bands.FirstOrDefault(b => b.Covers(number)) is { } band)
            return new ItemReading(InColumn(band.Points), Ticked: false);
        else
            Add(SheetCases.OutsideBands, item, ("answer", number));
        return ItemReading.Open;
    }

    // Null while the item that decides it has no single valid answer.
    private bool? Skipped(ScoreItem item)
    {
        if (item.SkipIf is not { } skip)
            return false;
        return _answers[skip.Item].ToList() is [var answer] && Answers(Item(skip.Item)).Contains(answer) ? skip.Is.Contains(answer) : null;
    }

    private int? Highest(ScoreItem item) => item.Tick
        ? form.PointsOfTick(scoring)
        : item.Options.Select(o => InColumn(o.Points)).Concat(item.Bands.Select(b => InColumn(b.Points))).Aggregate((a, b) => a is null || b is null ? null : Math.Max(a.Value, b.Value));

    private int? InColumn(IReadOnlyList<int> points) => points.Count == 1 ? points[0] : _column is { } column ? points[column] : null;

    private ScoreItem Item(string id) => form.Items.First(i => i.Id == id);

    private static IReadOnlyList<string> Answers(ScoreItem item) => item.Tick ? [SheetAnswer.Yes, SheetAnswer.No] : [.. item.Options.Select(o => o.Id)];

    private string Shown(ScoreItem item, string answer) => (item.Tick, answer) switch
    {
        (true, SheetAnswer.Yes) => rules.Label(SheetCases.YesLabel),
        (true, SheetAnswer.No) => rules.Label(SheetCases.NoLabel),
        _ => item.Options.FirstOrDefault(o => o.Id == answer)?.Title ?? answer,
    };

    private void Add(CheckCase found, ScoreItem item, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Note(found, item.Id, [("item", item.Title), .. values]);

    private void Note(CheckCase found, string? item, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (rules.Find(day, found, item, [("source", form.Source), .. values]) is { } finding)
            _findings.Add(finding);
    }
}

/// <summary>What one item came to.</summary>
/// <param name="Points">Null if it is missing or wrong, or its points are not known.</param>
/// <param name="Ticked">True for a tick with yes.</param>
internal readonly record struct ItemReading(int? Points, bool Ticked)
{
    public static ItemReading Open => new(null, Ticked: false);
}
