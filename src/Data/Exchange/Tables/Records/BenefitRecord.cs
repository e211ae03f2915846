using CauNoi.Data.Registry;

namespace CauNoi.Data.Exchange.Tables.Records;

/// <summary>Support that a household has got as one row of a file tells it.</summary>
public sealed record BenefitRecord
{
    public required string HouseholdCode { get; init; }

    /// <summary>Null if the household as a whole got it.</summary>
    public int? MemberNumber { get; init; }

    public required int Year { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public required SupportKind Kind { get; init; }

    /// <summary>As the file calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Đồng.</summary>
    public long? Amount { get; init; }

    public string? Source { get; init; }

    public string? DecisionNo { get; init; }
}
