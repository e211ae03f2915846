namespace CauNoi.Data.Registry;

/// <summary>The class a household had at the end of a year's review.</summary>
public sealed class YearlyStatus
{
    public long HouseholdId { get; set; }

    public required int Year { get; init; }

    public required HouseholdStatus Status { get; set; }
}
