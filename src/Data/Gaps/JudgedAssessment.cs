using CauNoi.Data.Registry;

namespace CauNoi.Data.Gaps;

/// <summary>Of a year's assessment what the rules look at.</summary>
public sealed record JudgedAssessment
{
    public required int Year { get; init; }

    public required HouseholdStatus Status { get; init; }

    public ListChange? Change { get; init; }

    public int? B1Score { get; init; }

    public int? B2Score { get; init; }

    public Deprivations? Deprivations { get; init; }

    public bool HasCauses { get; init; }

    public bool HasNeeds { get; init; }

    public bool HasDecisionNo { get; init; }

    public bool HasDecisionDate { get; init; }

    public bool HasCertificateNo { get; init; }

    public bool HasCertificateDate { get; init; }

    public DateOnly? ReviewedOn { get; init; }

    public bool HasRequest { get; init; }

    public bool HasScreening { get; init; }

    public bool HasMinutes { get; init; }

    public int? Agreement { get; init; }

    public DateOnly? PostedFrom { get; init; }

    public DateOnly? PostedTo { get; init; }

    public static JudgedAssessment Of(Assessment year) => new()
    {
        Year = year.Year,
        Status = year.Status,
        Change = year.Change,
        B1Score = year.B1Score,
        B2Score = year.B2Score,
        Deprivations = year.Deprivations,
        HasCauses = year.Causes != null,
        HasNeeds = year.Needs != null,
        HasDecisionNo = year.DecisionNo != null,
        HasDecisionDate = year.DecisionDate != null,
        HasCertificateNo = year.CertificateNo != null,
        HasCertificateDate = year.CertificateDate != null,
        ReviewedOn = year.ReviewedOn,
        HasRequest = year.RequestedOn != null,
        HasScreening = year.ScreenedIn != null,
        HasMinutes = year.MinutesNo != null || year.MinutesDate != null,
        Agreement = year.Agreement,
        PostedFrom = year.PostedFrom,
        PostedTo = year.PostedTo,
    };
}
