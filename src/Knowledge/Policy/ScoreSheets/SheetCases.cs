namespace CauNoi.Knowledge.Policy.ScoreSheets;

/// <summary>Everything that can be found on a filled form; the words for it stand in <c>policy/sheet-rules.yaml</c>.</summary>
internal static class SheetCases
{
    public const string YesLabel = "yes";
    public const string NoLabel = "no";

    public static readonly CheckCase NotAnswered = new("S01", "missing");
    public static readonly CheckCase UnknownItem = new("S02", "unknown");
    public static readonly CheckCase UnknownOption = new("S03", "unknown");
    public static readonly CheckCase AnsweredTwice = new("S04", "twice");
    public static readonly CheckCase TotalDiffers = new("S05", "differs");
    public static readonly CheckCase AnsweredThoughSkipped = new("S06", "answered");
    public static readonly CheckCase OutsideBands = new("S07", "outside");
    public static readonly CheckCase NotANumber = new("S08", "not_a_number");
    public static readonly CheckCase ColumnMissing = new("S09", "missing");
    public static readonly CheckCase ColumnUnknown = new("S09", "unknown");
    public static readonly CheckCase TotalNegative = new("S10", "negative");
    public static readonly CheckCase TotalTooHigh = new("S10", "too_high");
    public static readonly CheckCase TotalMissing = new("S11", "missing");
    public static readonly CheckCase SurveyedAfterScreening = new("S12", "surveyed");
    public static readonly CheckCase FormTooEarly = new("S13", "too_early");
    public static readonly CheckCase FormTooLate = new("S13", "too_late");

    public static IReadOnlyList<CheckCase> All { get; } =
    [
        NotAnswered, UnknownItem, UnknownOption, AnsweredTwice, TotalDiffers, AnsweredThoughSkipped, OutsideBands, NotANumber,
        ColumnMissing, ColumnUnknown, TotalNegative, TotalTooHigh, TotalMissing, SurveyedAfterScreening, FormTooEarly, FormTooLate,
    ];

    public static IReadOnlyList<string> Labels { get; } = [YesLabel, NoLabel];
}
