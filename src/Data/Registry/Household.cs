using CauNoi.Data.Protection;
using CauNoi.Knowledge.Language.Names;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Data.Registry;

/// <summary>A household as the commune has recorded it; what is null has not been recorded.</summary>
public sealed class Household
{
    public long Id { get; init; }

    public required string Code { get; init; }

    /// <summary>As recorded; may name a hamlet that is in no list (a gap).</summary>
    public required string HamletCode { get; set; }

    /// <summary>The commune that keeps the record; null if the recorded hamlet belongs to no known commune.</summary>
    public string? CommuneCode { get; set; }

    public string? ProvinceCode { get; set; }

    public required string HeadName
    {
        get;
        set => (field, HeadKey) = (value, NameKeys.Of(value));
    }

    /// <summary>The head's name in the form in which names are looked up.</summary>
    public string HeadKey { get; private set; } = "";

    public string? Address { get; set; }

    public SealedText? Phone { get; private set; }

    /// <summary>Blind index of the phone.</summary>
    public long? PhoneIndex { get; private set; }

    public string? Ethnicity { get; set; }

    public required AreaKind Area { get; set; }

    /// <summary>Class of the newest assessment, for lists and totals.</summary>
    public required HouseholdStatus Status { get; set; }

    /// <summary>Year of the newest assessment.</summary>
    public required int StatusYear { get; set; }

    public SealedText? Notes { get; set; }

    /// <summary>Lives from farming, forestry, fishing or salt: only such households are certified as of average living standard.</summary>
    public bool? LivesFromFarming { get; set; }

    /// <summary>Nobody in it is able to work.</summary>
    public bool? NobodyAbleToWork { get; set; }

    /// <summary>A person of merit to the revolution lives in it.</summary>
    public bool? HasPersonOfMerit { get; set; }

    /// <summary>Belongs to an ethnic group that has always lived here (dân tộc tại chỗ).</summary>
    public bool? InPlaceEthnicGroup { get; set; }

    /// <summary>The import that brought the household; null if a person entered it.</summary>
    public long? ImportId { get; init; }

    public List<Member> Members { get; init; } = [];

    public List<Assessment> Assessments { get; init; } = [];

    public List<BenefitReceived> Benefits { get; init; } = [];

    /// <summary>The assessment that the recorded class rests on; read the household with its assessments.</summary>
    public Assessment Current => Assessments.Find(a => a.Year == StatusYear)
        ?? throw new InvalidOperationException("The household was read without the assessment of its class.");

    /// <summary>A part of the record by its number; null if there is none. Read the household with its parts.</summary>
    public object? Find(RecordPart part, long? number) => part switch
    {
        RecordPart.Household => this,
        RecordPart.Member => Members.Find(m => m.Number == number),
        RecordPart.Assessment => Assessments.Find(a => a.Year == number),
        _ => Benefits.Find(b => b.Id == number),
    };

    public void RecordPhone(string? phone, FieldProtection protection)
    {
        Phone = phone is null ? null : protection.Seal(phone, ProtectedField.Phone);
        PhoneIndex = phone is null ? null : protection.Index(phone, ProtectedField.Phone);
    }

    /// <summary>Takes class and year from the newest assessment.</summary>
    public void FollowNewestAssessment()
    {
        if (Assessments.MaxBy(a => a.Year) is { } newest)
            (Status, StatusYear) = (newest.Status, newest.Year);
    }
}
