using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Data.Tests.Gaps;

/// <summary>A poor household whose record is complete on <see cref="AsOf"/>.</summary>
public static class CleanHousehold
{
    public const string HamletCode = "97001001";

    public static readonly DateOnly AsOf = new(2026, 11, 22);

    public static Household New()
    {
        var household = Unprotected();
        household.RecordPhone("0308405661", TestKeys.Protection);
        return household;
    }

    private static Household Unprotected() => new()
    {
        Code = "97001001-0001",
        HamletCode = HamletCode,
        HeadName = "Mùa Mí Chứ",
        Area = AreaKind.Rural,
        Status = HouseholdStatus.Poor,
        StatusYear = 2025,
        Assessments =
        [
            new()
            {
                Year = 2025,
                Status = HouseholdStatus.Poor,
                DecisionNo = "33/QĐ-UBND",
                DecisionDate = new(2025, 12, 19),
                B1Score = 136,
                B2Score = 30,
                Deprivations = Deprivations.Dependents | Deprivations.Toilet | Deprivations.InformationDevice,
                Causes = "N01",
                Needs = "H03;H05",
                ReviewedOn = new(2025, 12, 9),
            },
        ],
        Members = [NewMember(1, new(1982, 4, 23)), NewMember(2, new(1985, 9, 15))],
    };

    /// <summary>Makes it a household that has newly left the list, with points above the line and no list that it left.</summary>
    public static void Escape(this Household household)
    {
        household.Recognise(household.StatusYear, HouseholdStatus.NewlyEscapedPoor);
        household.Current.B1Score = 200;
        household.Assessments.Insert(0, new Assessment { Year = household.StatusYear - 1, Status = HouseholdStatus.NotPoor });
    }

    /// <summary>Gives it an assessment of the review at hand that lacks nothing but the decision, which is still to come.</summary>
    public static Assessment ReviewedThisYear(this Household household)
    {
        household.Recognise(AsOf.Year, HouseholdStatus.AverageLiving);
        var current = household.Current;
        (current.B1Score, current.DecisionNo, current.DecisionDate) = (200, null, null);
        (current.ReviewedOn, current.MinutesNo, current.Agreement) = (new(2026, 11, 9), "03/BB", 92);
        (current.PostedFrom, current.PostedTo) = (new(2026, 11, 16), new(2026, 11, 18));
        return current;
    }

    /// <summary>Sets the newest class and what the household follows from it.</summary>
    public static void Recognise(this Household household, int year, HouseholdStatus status)
    {
        var old = household.Current;
        household.Assessments.Remove(old);
        household.Assessments.Add(new Assessment
        {
            Year = year,
            Status = status,
            DecisionNo = old.DecisionNo,
            DecisionDate = old.DecisionDate,
            B1Score = old.B1Score,
            B2Score = old.B2Score,
            Deprivations = old.Deprivations,
            Causes = old.Causes,
            Needs = old.Needs,
            ReviewedOn = old.ReviewedOn,
        });
        household.FollowNewestAssessment();
    }

    private static Member NewMember(int number, DateOnly birthDate)
    {
        var member = new Member { Number = number, FullName = "Mùa Mí Chứ", BirthDate = birthDate, Sex = Sex.Male };
        member.RecordCitizenId($"0970{birthDate:yy}1047{number:00}", TestKeys.Protection);
        return member;
    }
}
