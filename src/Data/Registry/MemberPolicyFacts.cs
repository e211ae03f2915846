using CauNoi.Data.Gaps;
using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Policy.Benefits;

namespace CauNoi.Data.Registry;

/// <summary>From a recorded member to the facts that benefits depend on.</summary>
internal static class MemberPolicyFacts
{
    private const string Majority = "kinh";
    private const int FirstMonthOfSchool = 9;

    // The form asks about schooling of the young; of somebody older a blank says that the question does not apply.
    private const int SchoolingIsAskedUnder = 23;

    // Ages in full years at the start of a school year (Luật Giáo dục 2019, Điều 28); recorded level and age must agree, because the
    // record does not say whether it means the level that was completed or the one that is attended.
    private static readonly (string Recorded, int From, int To, School School)[] Levels =
    [
        ("mam non", 3, 5, School.Kindergarten),
        ("mau giao", 3, 5, School.Kindergarten),
        ("tieu hoc", 6, 10, School.Primary),
        ("thcs", 11, 14, School.LowerSecondary),
        ("thpt", 15, 17, School.UpperSecondary),
        ("trung cap", 18, 30, School.Vocational),
        ("cao dang", 18, 30, School.Vocational),
        ("dai hoc", 18, 30, School.University),
    ];

    public static PersonFacts PersonFacts(this Member member, DateOnly day)
    {
        var born = member.BirthDate is { } date && BirthDates.IsPossible(date, day) ? member.BirthDate : null;
        var school = SchoolOf(member, born, day);
        return new PersonFacts
        {
            Born = born,
            School = school,
            HasHealthCard = member.HasHealthInsurance,
            Traits = default(Traits)
                .With(Fact.Female, member.Sex is { } sex ? sex == Sex.Female : null)
                .With(Fact.Minority, IsMinority(member.Ethnicity))
                .With(Fact.VerySmallGroup, IsMinority(member.Ethnicity) == false ? false : null)
                .With(Fact.BoardingSchool, NotOf(school))
                .With(Fact.SemiBoarding, NotOf(school))
                .With(Fact.SchoolIsFar, NotOf(school)),
        };
    }

    // Who goes to no school is a pupil of none.
    private static bool? NotOf(School? school) => school == School.None ? false : null;

    private static bool? IsMinority(string? ethnicity) => string.IsNullOrWhiteSpace(ethnicity) ? null : Folded(ethnicity) != Majority;

    private static School? SchoolOf(Member member, DateOnly? born, DateOnly day)
    {
        if (member.AttendsSchool == false)
            return School.None;
        if (born is not { } birth)
            return null;
        if (member.AttendsSchool is null)
            return birth <= day.AddYears(-SchoolingIsAskedUnder) ? School.None : null;
        var schoolYear = day.Month >= FirstMonthOfSchool ? day.Year : day.Year - 1;
        var age = schoolYear - birth.Year;
        foreach (var level in Levels)
            if (level.Recorded == Folded(member.Education) && age >= level.From && age <= level.To)
                return level.School;
        return null;
    }

    private static string Folded(string? text) => VietnameseLetters.Fold(text ?? "").Trim().ToLowerInvariant();
}
