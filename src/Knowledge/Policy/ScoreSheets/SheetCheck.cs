using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.ScoreSheets;

/// <summary>Whether a filled form is complete and agrees with itself.</summary>
public sealed class SheetCheck(RuleBook rules)
{
    public RuleBook Rules { get; } = rules;

    /// <param name="form">The form that was filled.</param>
    /// <param name="sheet">What stands on it.</param>
    /// <param name="scoring">The points of the standard; null where they are not known, and then part B2 has no total.</param>
    /// <param name="day">The day of the survey.</param>
    public SheetResult Check(ScoreForm form, FilledSheet sheet, ScoringRule? scoring, DateOnly day)
    {
        var reading = new SheetReading(Rules, form, sheet, scoring, day);
        reading.ReadForm();
        var items = form.Items.Select(reading.ReadItem).ToList();
        reading.ReadUnknownItems();

        IReadOnlyList<string> ticked = [.. form.Items.Zip(items).Where(i => i.Second.Ticked).Select(i => i.First.Id)];
        int? total = items.Count == 0 || items.Any(i => i.Points is null) ? null : items.Sum(i => i.Points);
        reading.ReadTotal(total);
        var goesOn = GoesOnToSurvey(form, reading.CountedOnly ? sheet.Totals.Criteria : null, ticked.Count, items.Count(i => i.Points is null));
        if (goesOn == false)
            reading.ReadSurveyScores(total ?? sheet.Totals.Criteria ?? ticked.Count);
        return new SheetResult(form, items.Sum(i => i.Points ?? 0), total, ticked, goesOn, reading.Findings);
    }

    // Thông tư 07/2021/TT-BLĐTBXH, Phụ lục II: fewer than so many criteria go on to Phiếu B.
    private static bool? GoesOnToSurvey(ScoreForm form, int? typed, int ticked, int open)
    {
        if (form.SurveyBelow is not { } limit)
            return null;
        if (typed is { } count)
            return count < limit;
        return ticked >= limit ? false : ticked + open < limit ? true : null;
    }
}
