using CauNoi.Knowledge.Policy.ScoreSheets;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Knowledge.Tests.Policy.ScoreSheets;

public sealed class SheetPropertyTests
{
    [Fact]
    public void The_total_of_a_complete_sheet_is_the_same_in_any_order_of_answers() =>
        Prop.ForAll(CompleteSheets().SelectMany(s => Gen.Shuffle<SheetAnswer>([.. s.Sheet.Answers]).Select(order => (s.Form, s.Sheet, Shuffled: s.Sheet with { Answers = order }))).ToArbitrary(), s =>
        {
            var (one, other) = (Check(s.Form, s.Sheet), Check(s.Form, s.Shuffled));
            return one.Total is not null && one.Total == other.Total && one.Total == Sum(s.Form, s.Sheet) && other.Findings.Count == 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sheet_with_one_answer_removed_has_exactly_one_more_finding() =>
        Prop.ForAll(
            CompleteSheets().SelectMany(s => Gen.Elements<SheetAnswer>([.. s.Sheet.Answers]).Select(gone => (s.Form, s.Sheet, Gone: gone))).ToArbitrary(),
            s =>
            {
                var result = Check(s.Form, s.Sheet with { Answers = [.. s.Sheet.Answers.Where(a => a != s.Gone)] });
                return result.Total is null && result.Findings is [{ Case.Rule: "S01", Item: var item }] && item == s.Gone.Item;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_rubbish_is_read_without_a_fault() =>
        Prop.ForAll(
            Gen.Elements(Sheets.Forms.All.ToArray()).SelectMany(form => Rubbish(form).Select(sheet => (Form: form, Sheet: sheet))).ToArbitrary(),
            s => Check(s.Form, s.Sheet).Findings.All(f => f.Text.Length > 0)).QuickCheckThrowOnFailure();

    private static SheetResult Check(ScoreForm form, FilledSheet sheet) => Sheets.Forms.Sheets.Check(form, sheet, Sheets.Scoring, Sheets.Day);

    // Added up the other way round than the check does: from the answers to the items.
    private static int Sum(ScoreForm form, FilledSheet sheet) => sheet.Answers.Sum(answer =>
    {
        var item = form.Items.Single(i => i.Id == answer.Item);
        if (item.Tick)
            return answer.Value == SheetAnswer.Yes ? form.PointsOfTick(Sheets.Scoring)!.Value : 0;
        var points = item.Options.Single(o => o.Id == answer.Value).Points;
        return points[points.Count == 1 ? 0 : form.Columns.ToList().IndexOf(sheet.Column!)];
    });

    private static Gen<(ScoreForm Form, FilledSheet Sheet)> CompleteSheets() =>
        from form in Gen.Elements(Sheets.Forms.All.Where(f => f.Items.Count > 0).ToArray())
        from column in Gen.Elements(form.Columns.Count == 0 ? [""] : form.Columns.ToArray())
        from picks in Gen.Choose(0, 999).ListOf(form.Items.Count)
        select (form, new FilledSheet { Column = column, Answers = Answers(form, [.. picks]) });

    private static List<SheetAnswer> Answers(ScoreForm form, int[] picks)
    {
        var answers = new List<SheetAnswer>();
        foreach (var (item, pick) in form.Items.Zip(picks))
        {
            string[] possible = item.Tick ? [SheetAnswer.Yes, SheetAnswer.No] : [.. item.Options.Select(o => o.Id)];
            if (item.SkipIf is not { } skip || !answers.Any(a => a.Item == skip.Item && skip.Is.Contains(a.Value)))
                answers.Add(new SheetAnswer(item.Id, possible[pick % possible.Length]));
        }

        return answers;
    }

    private static Gen<FilledSheet> Rubbish(ScoreForm form)
    {
        var items = Gen.Elements<string>([.. form.Items.Select(i => i.Id), "?", ""]);
        var values = Gen.Elements("true", "false", "1", "-1", "1e400", "{source}", "none", "", "99999999999999999999999999999999", "NaN", "７");
        return
            from answers in items.Zip(values).ListOf()
            from column in Gen.Elements<string?>(null, "", "tay_nguyen")
            from total in Gen.Elements<int?>(null, int.MinValue, int.MaxValue, 0)
            select new FilledSheet
            {
                Column = column,
                Answers = [.. answers.Select(a => new SheetAnswer(a.Item1, a.Item2))],
                Totals = new SheetTotals { Criteria = total, B1 = total, B2 = total },
            };
    }
}
