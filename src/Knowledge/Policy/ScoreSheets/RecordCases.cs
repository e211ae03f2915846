namespace CauNoi.Knowledge.Policy.ScoreSheets;

/// <summary>Everything that can be found in a record; the words for it stand in <c>policy/record-rules.yaml</c>.</summary>
internal static class RecordCases
{
    public const string OrLabel = "or";
    public const string UnknownLabel = "unknown";

    public static readonly CheckCase AreaMissing = new("G01", "missing");
    public static readonly CheckCase ScoreAMissing = new("G02", "missing");
    public static readonly CheckCase ScoreANegative = new("G02", "negative");
    public static readonly CheckCase ScoreBMissing = new("G03", "missing");
    public static readonly CheckCase ScoreBOutOfRange = new("G03", "out_of_range");
    public static readonly CheckCase ScoreBNotAMultiple = new("G03", "not_a_multiple");
    public static readonly CheckCase IndicatorsDiffer = new("G04", "differs");
    public static readonly CheckCase ClassDiffers = new("G05", "differs");
    public static readonly CheckCase DecisionNumberMissing = new("G06", "number");
    public static readonly CheckCase DecisionDateMissing = new("G06", "date");
    public static readonly CheckCase CertificateIdNumberMissing = new("G07", "id_number");
    public static readonly CheckCase CertificateEthnicityMissing = new("G07", "ethnicity");
    public static readonly CheckCase CertificateMembersMissing = new("G07", "members");
    public static readonly CheckCase MinutesMissing = new("G08", "no_minutes");
    public static readonly CheckCase AgreementMissing = new("G08", "no_share");
    public static readonly CheckCase AgreementImpossible = new("G08", "impossible");
    public static readonly CheckCase AgreementTooLow = new("G08", "too_few");
    public static readonly CheckCase PostingStartMissing = new("G09", "no_start");
    public static readonly CheckCase PostingEndMissing = new("G09", "no_end");
    public static readonly CheckCase PostingReversed = new("G09", "reversed");
    public static readonly CheckCase PostingTooShort = new("G09", "too_short");
    public static readonly CheckCase RequestFormMissing = new("G10", "request");
    public static readonly CheckCase ScreeningFormMissing = new("G10", "screening");
    public static readonly CheckCase PreviousYearMissing = new("G11", "missing");
    public static readonly CheckCase IdNumberShared = new("G12", "shared");

    public static IReadOnlyList<CheckCase> All { get; } =
    [
        AreaMissing, ScoreAMissing, ScoreANegative, ScoreBMissing, ScoreBOutOfRange, ScoreBNotAMultiple, IndicatorsDiffer, ClassDiffers,
        DecisionNumberMissing, DecisionDateMissing, CertificateIdNumberMissing, CertificateEthnicityMissing, CertificateMembersMissing,
        MinutesMissing, AgreementMissing, AgreementImpossible, AgreementTooLow,
        PostingStartMissing, PostingEndMissing, PostingReversed, PostingTooShort,
        RequestFormMissing, ScreeningFormMissing, PreviousYearMissing, IdNumberShared,
    ];

    public static IReadOnlyList<string> Labels { get; } =
    [
        OrLabel, UnknownLabel,
        Of(RecordedClass.Poor), Of(RecordedClass.NearPoor), Of(RecordedClass.AverageLiving), Of(RecordedClass.NotPoor), Of(AreaKind.Rural), Of(AreaKind.Urban),
    ];

    public static string Of(RecordedClass value) => value switch
    {
        RecordedClass.Poor => "poor",
        RecordedClass.NearPoor => "near_poor",
        RecordedClass.AverageLiving => "average_living",
        _ => "not_poor",
    };

    public static string Of(AreaKind area) => area == AreaKind.Urban ? "urban" : "rural";
}
