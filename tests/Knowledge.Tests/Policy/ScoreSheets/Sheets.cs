using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.ScoreSheets;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Tests.Policy.ScoreSheets;

/// <summary>The forms of the repository, and faultless sheets to be spoilt.</summary>
internal static class Sheets
{
    public const string Sample = "vi-du-b1-2016";

    public static readonly DateOnly Day = PolicyContent.Day("22/11/2026");

    public static ScoreForms Forms { get; } = ScoreForms.Load(PolicyContent.Folder);

    public static ScoringRule Scoring { get; } = PolicyBase.Load(PolicyContent.Folder, local: null).Standards.InForceOn(Day)!.Scoring!;

    /// <summary>"size=4 pension=1": the answers in this order.</summary>
    public static FilledSheet Sheet(string answers, string? column = "tay_nguyen", SheetTotals? totals = null) => new()
    {
        Column = column,
        Answers = [.. answers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a => a.Split('=', 2)).Select(a => new SheetAnswer(a[0], a[1]))],
        Totals = totals ?? new SheetTotals(),
    };

    /// <summary>Ticks: the first so many with yes, the rest with no.</summary>
    public static FilledSheet Ticks(ScoreForm form, int yes, int answered = int.MaxValue, SheetTotals? totals = null) =>
        Sheet(string.Join(' ', form.Items.Take(answered).Select((i, at) => $"{i.Id}={(at < yes ? "true" : "false")}")), null, totals);

    public static SheetResult Check(string form, FilledSheet sheet) => Forms.Sheets.Check(Forms.Find(form)!, sheet, Scoring, Day);

    /// <summary>"S01 size": rule and item of every finding.</summary>
    public static IEnumerable<string> Short(IEnumerable<CheckFinding> findings) => findings.Select(f => $"{f.Case.Rule} {f.Item}".TrimEnd());
}
