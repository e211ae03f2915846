namespace CauNoi.Knowledge.Policy.ScoreSheets;

/// <summary>What is on file about one household's review; null stands for "not recorded".</summary>
public sealed record SurveyRecord
{
    public AreaKind? Area { get; init; }

    /// <summary>"Điểm A", part B1 of Phiếu B, in points.</summary>
    public int? ScoreA { get; init; }

    /// <summary>"Điểm B", part B2 of Phiếu B, in points.</summary>
    public int? ScoreB { get; init; }

    /// <summary>Ids of the indicators marked deprived.</summary>
    public IReadOnlyList<string>? Indicators { get; init; }

    public RecordedClass? Class { get; init; }

    /// <summary>The year whose list the household is in; null if it is in none.</summary>
    public int? ListYear { get; init; }

    /// <summary>Of the decision with the list (Mẫu số 02).</summary>
    public string? DecisionNumber { get; init; }

    public DateOnly? DecisionDate { get; init; }

    /// <summary>Null if none was made out yet.</summary>
    public CertificateFields? Certificate { get; init; }

    public MeetingMinutes? Minutes { get; init; }

    public DateOnly? PostedFrom { get; init; }

    /// <summary>Last day of the posting.</summary>
    public DateOnly? PostedTo { get; init; }

    /// <summary>True if the household asked to be reviewed and was on no list before.</summary>
    public bool? NewlyRequested { get; init; }

    /// <summary>Mẫu số 01 is in the file.</summary>
    public bool? RequestForm { get; init; }

    /// <summary>Phiếu A is in the file.</summary>
    public bool? ScreeningForm { get; init; }

    /// <summary>True if recorded as having escaped poverty or near-poverty this year.</summary>
    public bool? Escaped { get; init; }

    /// <summary>True if the household was on the list of the year before.</summary>
    public bool? PreviousYearEntry { get; init; }

    /// <summary>Personal identification numbers of the members.</summary>
    public IReadOnlyList<string> IdNumbers { get; init; } = [];

    /// <summary>The record with what it lacks taken from its sheet: typed totals, or what an official part B2 adds up to. Points of an example never enter.</summary>
    public SurveyRecord CompletedBy(SheetResult sheet, SheetTotals typed)
    {
        var counted = sheet.Form is { Kind: ScoreFormKind.SurveyDeprivation, Example: false } ? sheet.Total : null;
        return this with
        {
            ScoreA = ScoreA ?? typed.B1,
            ScoreB = ScoreB ?? typed.B2 ?? counted,
            // A typed total that differs from the ticks is a finding of the sheet already.
            Indicators = Indicators ?? (ScoreB is not null && counted is not null ? sheet.Ticked : null),
        };
    }
}

/// <summary>What a certificate (Mẫu số 03) says.</summary>
public sealed record CertificateFields
{
    public string? IdNumber { get; init; }

    public string? Ethnicity { get; init; }

    /// <summary>The table of members is filled.</summary>
    public bool? Members { get; init; }
}

/// <summary>What the minutes of the village meeting (Phụ lục V) say.</summary>
public sealed record MeetingMinutes
{
    /// <summary>Share of those present who agreed with this household's result, in percent.</summary>
    public decimal? Agreement { get; init; }
}

/// <summary>The class that a record gives a household.</summary>
public enum RecordedClass
{
    Poor,
    NearPoor,
    AverageLiving,
    NotPoor,
}
