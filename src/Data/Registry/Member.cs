namespace CauNoi.Data.Registry;

public sealed class Member
{
    public long Id { get; init; }

    public long HouseholdId { get; set; }

    /// <summary>1 is the head of the household.</summary>
    public required int Number { get; init; }

    public required string FullName { get; set; }

    public string? Relation { get; set; }

    public Sex? Sex { get; set; }

    public DateOnly? BirthDate { get; set; }

    /// <summary>Twelve digits.</summary>
    public string? CitizenId { get; set; }

    public string? Ethnicity { get; set; }

    public string? Education { get; set; }

    public string? Occupation { get; set; }

    public bool? HasHealthInsurance { get; set; }

    /// <summary>Attends school; null where the question does not apply.</summary>
    public bool? AttendsSchool { get; set; }
}
