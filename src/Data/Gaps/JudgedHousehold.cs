using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Data.Gaps;

/// <summary>Of a household's record what the rules look at, so that very many can be read quickly.</summary>
public sealed record JudgedHousehold
{
    public required long Id { get; init; }

    public required string Code { get; init; }

    public required string HamletCode { get; init; }

    public string? CommuneCode { get; init; }

    public string? ProvinceCode { get; init; }

    public required AreaKind Area { get; init; }

    public required HouseholdStatus Status { get; init; }

    public required int StatusYear { get; init; }

    public SealedText? Phone { get; init; }

    public string? Ethnicity { get; init; }

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<JudgedMember> Members { get; init; } = [];

    /// <summary>In the order of years.</summary>
    public IReadOnlyList<JudgedAssessment> Years { get; init; } = [];

    /// <summary>The assessment of the recorded class; an empty one where it is missing.</summary>
    public JudgedAssessment Current => Years.Count > 0 && Years[^1].Year == StatusYear
        ? Years[^1]
        : Years.FirstOrDefault(y => y.Year == StatusYear) ?? new JudgedAssessment { Year = StatusYear, Status = Status };

    /// <param name="household">With its members and assessments.</param>
    public static JudgedHousehold Of(Household household) => new()
    {
        Id = household.Id,
        Code = household.Code,
        HamletCode = household.HamletCode,
        CommuneCode = household.CommuneCode,
        ProvinceCode = household.ProvinceCode,
        Area = household.Area,
        Status = household.Status,
        StatusYear = household.StatusYear,
        Phone = household.Phone,
        Ethnicity = household.Ethnicity,
        Members = [.. household.Members.OrderBy(m => m.Number).Select(JudgedMember.Of)],
        Years = [.. household.Assessments.OrderBy(a => a.Year).Select(JudgedAssessment.Of)],
    };
}
