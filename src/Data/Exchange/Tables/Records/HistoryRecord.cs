using CauNoi.Data.Registry;

namespace CauNoi.Data.Exchange.Tables.Records;

/// <summary>The class of a household in one year as one row of a file tells it.</summary>
public sealed record HistoryRecord
{
    public required string HouseholdCode { get; init; }

    public required int Year { get; init; }

    public required HouseholdStatus Status { get; init; }
}
