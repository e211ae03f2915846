namespace CauNoi.Data.Registry;

/// <summary>What one year's review found and decided about a household; what is null has not been recorded.</summary>
public sealed class Assessment
{
    public long HouseholdId { get; set; }

    public required int Year { get; init; }

    /// <summary>The class by the State's standard.</summary>
    public required HouseholdStatus Status { get; set; }

    /// <summary>The class by the province's own standard.</summary>
    public HouseholdStatus? ProvincialStatus { get; set; }

    /// <summary>How the household came to or left the list in this year.</summary>
    public ListChange? Change { get; set; }

    /// <summary>Income points of Phiếu B, part B1 ("điểm A" of Thông tư 07/2021/TT-BLĐTBXH).</summary>
    public int? B1Score { get; set; }

    /// <summary>Deprivation points of Phiếu B, part B2 ("điểm B"); ten for each deprived indicator.</summary>
    public int? B2Score { get; set; }

    /// <summary>Null where only the class of the year is known.</summary>
    public Deprivations? Deprivations { get; set; }

    /// <summary>Đồng per person and month, where the commune records it.</summary>
    public long? IncomePerPerson { get; set; }

    /// <summary>Codes N01…N08 joined by ";".</summary>
    public string? Causes { get; set; }

    /// <summary>Codes H01…H10 joined by ";".</summary>
    public string? Needs { get; set; }

    public string? DecisionNo { get; set; }

    public DateOnly? DecisionDate { get; set; }

    /// <summary>Number of the certificate (Mẫu số 03; of average living standard: giấy xác nhận).</summary>
    public string? CertificateNo { get; set; }

    public DateOnly? CertificateDate { get; set; }

    public DateOnly? ReviewedOn { get; set; }

    public string? Surveyor { get; set; }

    /// <summary>Day of the paper by which the household asked to be reviewed (Mẫu số 01).</summary>
    public DateOnly? RequestedOn { get; set; }

    /// <summary>Outcome of the quick screening (Phiếu A): true if the household has to be surveyed.</summary>
    public bool? ScreenedIn { get; set; }

    public string? MinutesNo { get; set; }

    public DateOnly? MinutesDate { get; set; }

    /// <summary>Share of the hamlet meeting that agreed, in percent.</summary>
    public int? Agreement { get; set; }

    public DateOnly? PostedFrom { get; set; }

    public DateOnly? PostedTo { get; set; }

    /// <summary>Where the scanned form lies.</summary>
    public string? ScannedForm { get; set; }
}
