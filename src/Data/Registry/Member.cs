using CauNoi.Data.Protection;

namespace CauNoi.Data.Registry;

public sealed class Member
{
    public long HouseholdId { get; set; }

    /// <summary>1 is the head of the household.</summary>
    public required int Number { get; init; }

    public required string FullName
    {
        get;
        set => (field, NameKey) = (value, Knowledge.Language.Names.NameKey.Of(value));
    }

    /// <summary>The name in the form in which names are looked up.</summary>
    public string NameKey { get; private set; } = "";

    public string? Relation { get; set; }

    public Sex? Sex { get; set; }

    public DateOnly? BirthDate { get; set; }

    /// <summary>Twelve digits.</summary>
    public SealedText? CitizenId { get; private set; }

    /// <summary>Blind index of the citizen id.</summary>
    public long? CitizenIdIndex { get; private set; }

    public string? Ethnicity { get; set; }

    public string? Education { get; set; }

    public string? Occupation { get; set; }

    public bool? HasHealthInsurance { get; set; }

    /// <summary>Attends school; null where the question does not apply.</summary>
    public bool? AttendsSchool { get; set; }

    /// <summary>A child that is malnourished for its age, as surveyed; null where nobody has looked.</summary>
    public bool? LacksNutrition { get; set; }

    public void RecordCitizenId(string? citizenId, FieldProtection protection)
    {
        CitizenId = citizenId is null ? null : protection.Seal(citizenId, ProtectedField.CitizenId);
        CitizenIdIndex = citizenId is null ? null : protection.Index(citizenId, ProtectedField.CitizenId);
    }
}
