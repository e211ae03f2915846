using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Data.Exchange.Tables.Records;

/// <summary>A household as one row of a file tells it; what is null is not told.</summary>
public sealed record HouseholdRecord
{
    public required string Code { get; init; }

    public required string HamletCode { get; init; }

    public required string HeadName { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public string? Ethnicity { get; init; }

    public required AreaKind Area { get; init; }

    public required HouseholdStatus Status { get; init; }

    public required int StatusYear { get; init; }

    public string? DecisionNo { get; init; }

    public DateOnly? DecisionDate { get; init; }

    public int? B1Score { get; init; }

    public int? B2Score { get; init; }

    /// <summary>Đồng per person and month.</summary>
    public long? IncomePerPerson { get; init; }

    /// <summary>An empty tick box is not deprived; null if the table has no such columns.</summary>
    public Deprivations? Deprivations { get; init; }

    /// <summary>Codes N01…N08 joined by ";".</summary>
    public string? Causes { get; init; }

    /// <summary>Codes H01…H10 joined by ";".</summary>
    public string? Needs { get; init; }

    public DateOnly? LastReviewDate { get; init; }

    public string? Surveyor { get; init; }

    /// <summary>Where the scanned form lies.</summary>
    public string? ScannedForm { get; init; }

    public string? Notes { get; init; }
}
