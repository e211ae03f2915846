using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Data.Tests.Gaps;

/// <summary>A poor household whose record is complete on <see cref="AsOf"/>.</summary>
public static class CleanHousehold
{
    public const string HamletCode = "97001001";

    public static readonly DateOnly AsOf = new(2026, 11, 22);

    public static Household New() => new()
    {
        Code = "97001001-0001",
        HamletCode = HamletCode,
        HeadName = "Mùa Mí Chứ",
        HeadSearch = "mua mi chu",
        Phone = "0308405661",
        Area = AreaKind.Rural,
        Status = HouseholdStatus.Poor,
        StatusYear = 2025,
        DecisionNo = "33/QĐ-UBND",
        DecisionDate = new(2025, 12, 19),
        B1Score = 136,
        B2Score = 30,
        Deprivations = Deprivations.Dependents | Deprivations.Toilet | Deprivations.InformationDevice,
        Causes = "N01",
        Needs = "H03;H05",
        LastReviewDate = new(2025, 12, 9),
        Members = [NewMember(1, new(1982, 4, 23)), NewMember(2, new(1985, 9, 15))],
    };

    private static Member NewMember(int number, DateOnly birthDate) => new()
    {
        Id = number,
        Number = number,
        FullName = "Mùa Mí Chứ",
        BirthDate = birthDate,
        CitizenId = $"0970821047{number:00}",
    };
}
