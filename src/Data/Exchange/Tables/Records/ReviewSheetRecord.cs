using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Data.Exchange.Tables.Records;

/// <summary>A household as one row of a commune's own review sheet tells it, with its head; what is null is not told.</summary>
public sealed record ReviewSheetRecord
{
    public string? HouseholdCode { get; init; }

    public required string HeadName { get; init; }

    /// <summary>Of the head, as are sex and citizen id.</summary>
    public DateOnly? BirthDate { get; init; }

    public Sex? Sex { get; init; }

    /// <summary>Twelve digits.</summary>
    public string? CitizenId { get; init; }

    public string? Ethnicity { get; init; }

    /// <summary>How many people belong to the household.</summary>
    public int? Members { get; init; }

    /// <summary>Đồng per person and month.</summary>
    public long? IncomePerPerson { get; init; }

    public required AreaKind Area { get; init; }

    public int? B1Score { get; init; }

    public int? B2Score { get; init; }

    public required HouseholdStatus Status { get; init; }

    /// <summary>Null if the sheet describes none, or in other words than those of the twelve indicators.</summary>
    public Deprivations? Deprivations { get; init; }

    public string? Notes { get; init; }

    /// <summary>Name of the commune.</summary>
    public string? Commune { get; init; }

    public string? HamletCode { get; init; }

    /// <summary>Name of the hamlet.</summary>
    public string? Hamlet { get; init; }

    public string? Address { get; init; }

    /// <summary>The year of the review, or of its date.</summary>
    public int? Year { get; init; }

    public DateOnly? ReviewedOn { get; init; }

    public string? Surveyor { get; init; }

    /// <summary>Where the scanned form lies.</summary>
    public string? ScannedForm { get; init; }
}
