using CauNoi.Data.Registry;

namespace CauNoi.Data.Exchange.Tables.Records;

/// <summary>A member of a household as one row of a file tells it; what is null is not told.</summary>
public sealed record MemberRecord
{
    public required string HouseholdCode { get; init; }

    /// <summary>1 is the head.</summary>
    public required int Number { get; init; }

    public required string FullName { get; init; }

    public string? Relation { get; init; }

    public Sex? Sex { get; init; }

    public DateOnly? BirthDate { get; init; }

    /// <summary>Twelve digits.</summary>
    public string? CitizenId { get; init; }

    public string? Ethnicity { get; init; }

    public string? Education { get; init; }

    public string? Occupation { get; init; }

    public bool? HasHealthInsurance { get; init; }

    public bool? AttendsSchool { get; init; }
}
