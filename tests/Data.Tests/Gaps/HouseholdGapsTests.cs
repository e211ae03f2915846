using CauNoi.Data.Gaps;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Gaps;

namespace CauNoi.Data.Tests.Gaps;

public sealed class HouseholdGapsTests
{
    private static readonly FieldProtection Protection = TestKeys.Protection;

    private static readonly PolicyBase Policy = PolicyBase.Load(new ContentFolder(Repository.Content), local: null);

    private static readonly HouseholdGaps Rules = new(Policy.Gaps, Policy.Standards, Policy.Calendar, Protection);

    /// <summary>How each rule is violated alone, and by which member.</summary>
    private static readonly Dictionary<GapRule, (Action<Household> Spoil, int? Member)> Violations = new()
    {
        [GapRule.HeadBirthDateMissing] = (h => h.Members[0].BirthDate = null, 1),
        [GapRule.CitizenIdMissing] = (h => h.Members[1].RecordCitizenId(null, Protection), 2),
        [GapRule.CitizenIdDuplicate] = (h => h.Members[1].RecordCitizenId(Shared, Protection), 2),
        [GapRule.BirthDateImpossible] = (h => h.Members[1].BirthDate = CleanHousehold.AsOf.AddDays(1), 2),
        [GapRule.MembersMissing] = (h => h.Members.Clear(), null),
        [GapRule.B1Missing] = (h => h.Current.B1Score = null, null),
        [GapRule.B2Mismatch] = (h => h.Current.B2Score = 40, null),
        [GapRule.StatusScoreConflict] = (h => h.Current.B1Score = 141, null),
        [GapRule.ReviewMissing] = (h => h.Current.ReviewedOn = null, null),
        [GapRule.ReviewOverdue] = (h => h.Current.ReviewedOn = CleanHousehold.AsOf.AddDays(-366), null),
        [GapRule.DecisionNoMissing] = (h => h.Current.DecisionNo = null, null),
        [GapRule.PhoneMalformed] = (h => h.RecordPhone("030840566", Protection), null),
        [GapRule.HamletUnknown] = (h => h.HamletCode = "97001099", null),
        [GapRule.PoorCauseNeedMissing] = (h => h.Current.Causes = null, null),
        [GapRule.CitizenIdConflict] = (h => h.Members[1].Sex = Sex.Female, 2),
        [GapRule.HeadMissing] = (h => h.Members.RemoveAt(0), null),
        [GapRule.B1Impossible] = (h => h.Current.B1Score = -1, null),
        [GapRule.DecisionIncomplete] = (h => h.Current.DecisionDate = null, null),
        [GapRule.CertificateIncomplete] = (h => h.Current.CertificateNo = "12/GCN", null),
        [GapRule.PreviousYearMissing] = (h => h.Escape(), null),
        [GapRule.HistoryYearMissing] = (h => h.Assessments.Insert(0, new Assessment { Year = 2023, Status = HouseholdStatus.Poor }), null),
        [GapRule.MinutesMissing] = (h => h.ReviewedThisYear().Agreement = 49, null),
        [GapRule.PostingIncomplete] = (h => h.ReviewedThisYear().PostedTo = new(2026, 11, 17), null),
        [GapRule.RequestIncomplete] = (h => h.ReviewedThisYear().Change = ListChange.NewlyArisen, null),
    };

    private const string Shared = "097000000000";

    public static TheoryData<GapRule> Every => new(Enum.GetValues<GapRule>());

    [Fact]
    public void A_complete_record_has_no_gap() => Assert.Empty(Check(_ => { }));

    [Theory]
    [MemberData(nameof(Every))]
    public void A_record_that_breaks_one_rule_has_that_gap_alone(GapRule rule)
    {
        var (spoil, member) = Violations[rule];

        var gap = Assert.Single(Check(spoil));

        Assert.Equal((rule, member), (gap.Rule, gap.Member));
    }

    [Fact]
    public void A_rule_broken_by_several_members_is_one_gap_of_the_first()
    {
        var gap = Assert.Single(Check(h => h.Members.ForEach(m => m.RecordCitizenId(null, Protection))));

        Assert.Equal((GapRule.CitizenIdMissing, 1), (gap.Rule, gap.Member));
    }

    [Theory]
    [InlineData(AreaKind.Rural, 140, 30, HouseholdStatus.Poor, true)]
    [InlineData(AreaKind.Rural, 141, 30, HouseholdStatus.Poor, false)]
    [InlineData(AreaKind.Urban, 175, 30, HouseholdStatus.Poor, true)]
    [InlineData(AreaKind.Urban, 176, 30, HouseholdStatus.Poor, false)]
    [InlineData(AreaKind.Rural, 140, 20, HouseholdStatus.NearPoor, true)]
    [InlineData(AreaKind.Rural, 141, 20, HouseholdStatus.NearPoor, false)]
    [InlineData(AreaKind.Rural, 140, 20, HouseholdStatus.Poor, false)]
    [InlineData(AreaKind.Rural, 140, 30, HouseholdStatus.NearPoor, false)]
    [InlineData(AreaKind.Rural, 140, 30, HouseholdStatus.AverageLiving, false)]
    [InlineData(AreaKind.Rural, 141, 30, HouseholdStatus.AverageLiving, true)]
    [InlineData(AreaKind.Urban, 175, 20, HouseholdStatus.NotPoor, false)]
    [InlineData(AreaKind.Urban, 176, 20, HouseholdStatus.NotPoor, true)]
    [InlineData(AreaKind.Rural, 141, 0, HouseholdStatus.NewlyEscapedPoor, true)]
    [InlineData(AreaKind.Rural, 141, 0, HouseholdStatus.NewlyEscapedNearPoor, true)]
    public void The_status_agrees_with_the_scores_up_to_and_at_the_line(AreaKind area, int b1, int b2, HouseholdStatus status, bool agrees)
    {
        var gaps = Check(h =>
        {
            h.Recognise(h.StatusYear, status);
            h.Assessments.Insert(0, new Assessment { Year = h.StatusYear - 1, Status = HouseholdStatus.Poor });
            (h.Area, h.Current.B1Score, h.Current.B2Score) = (area, b1, b2);
            h.Current.Deprivations = DeprivationsExtensions.InOrder.Take(b2 / 10).Aggregate(Deprivations.None, (all, one) => all | one);
        });

        Assert.Equal(agrees ? [] : [GapRule.StatusScoreConflict], gaps.Select(g => g.Rule));
    }

    [Theory]
    [InlineData(2026, true)]
    [InlineData(2027, false)]
    public void Scores_are_judged_only_by_a_standard_whose_forms_are_known(int statusYear, bool judged)
    {
        var gaps = Check(h =>
        {
            h.Recognise(statusYear, h.Status);
            (h.Current.B1Score, h.Current.B2Score) = (300, 50);
        });

        Assert.Equal(judged ? [GapRule.B2Mismatch, GapRule.StatusScoreConflict] : [], gaps.Select(g => g.Rule).Where(r => r is GapRule.B2Mismatch or GapRule.StatusScoreConflict));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(365, false)]
    [InlineData(366, true)]
    public void A_review_is_overdue_after_365_days(int daysAgo, bool overdue)
    {
        var gaps = Check(h => h.Current.ReviewedOn = CleanHousehold.AsOf.AddDays(-daysAgo));

        Assert.Equal(overdue ? [GapRule.ReviewOverdue] : [], gaps.Select(g => g.Rule));
    }

    [Theory]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11-23", true)]
    [InlineData("1906-11-22", false)]
    [InlineData("1906-11-21", true)]
    public void Nobody_is_born_tomorrow_or_more_than_120_years_ago(string birthDate, bool impossible)
    {
        var gaps = Check(h => h.Members[1].BirthDate = DateOnly.ParseExact(birthDate, "yyyy-MM-dd"));

        Assert.Equal(impossible, gaps.Any(g => g.Rule == GapRule.BirthDateImpossible));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("0308405661", true)]
    [InlineData("0508405661", true)]
    [InlineData("0708405661", true)]
    [InlineData("0808405661", true)]
    [InlineData("0908405661", true)]
    [InlineData("0208405661", false)]
    [InlineData("1308405661", false)]
    [InlineData("03084056611", false)]
    [InlineData("+84308405661", false)]
    [InlineData("0308 405 661", false)]
    [InlineData("0308405661\n", false)]
    [InlineData("03٠٨٤٠٥٦٦١", false)]
    public void A_phone_is_empty_or_ten_digits_of_a_mobile_number(string? phone, bool wellFormed) =>
        Assert.Equal(wellFormed ? [] : [GapRule.PhoneMalformed], Check(h => h.RecordPhone(phone, Protection)).Select(g => g.Rule));

    [Theory]
    [InlineData(null, "H03")]
    [InlineData("N01", null)]
    [InlineData(null, null)]
    public void A_poor_household_needs_both_causes_and_needs(string? causes, string? needs) =>
        Assert.Equal([GapRule.PoorCauseNeedMissing], Check(h => (h.Current.Causes, h.Current.Needs) = (causes, needs)).Select(g => g.Rule));

    [Fact]
    public void A_household_that_is_not_poor_needs_no_decision_no_causes_and_no_needs() =>
        Assert.Empty(Check(h =>
        {
            h.Recognise(h.StatusYear, HouseholdStatus.NotPoor);
            (h.Current.B1Score, h.Current.DecisionNo, h.Current.Causes, h.Current.Needs) = (200, null, null, null);
        }));

    [Fact]
    public void A_household_without_members_is_not_blamed_for_its_members() =>
        Assert.Equal([GapRule.MembersMissing], Check(h => h.Members.Clear()).Select(g => g.Rule));

    [Fact]
    public void The_steps_of_the_review_are_looked_for_only_in_the_year_at_hand() =>
        Assert.Empty(Check(h => (h.Current.MinutesNo, h.Current.Agreement, h.Current.PostedFrom) = (null, null, null)));

    [Fact]
    public void A_record_that_begins_after_the_escape_is_not_blamed_for_the_years_before() =>
        Assert.Empty(Check(h =>
        {
            h.Escape();
            h.Assessments.RemoveAt(0);
        }));

    [Fact]
    public void Whoever_shares_a_number_or_has_an_impossible_birth_date_is_not_blamed_for_what_the_number_says()
    {
        Assert.Equal([GapRule.CitizenIdDuplicate], Check(h => (h.Members[1].Sex, _) = (Sex.Female, Share(h.Members[1]))).Select(g => g.Rule));
        Assert.Equal([GapRule.BirthDateImpossible], Check(h => (h.Members[1].Sex, h.Members[1].BirthDate) = (Sex.Female, new(1890, 1, 1))).Select(g => g.Rule));

        static bool Share(Member member)
        {
            member.RecordCitizenId(Shared, Protection);
            return true;
        }
    }

    [Theory]
    [InlineData("097082000001", Sex.Male, 1982, true)]
    [InlineData("097182000001", Sex.Female, 1982, true)]
    [InlineData("097182000001", Sex.Male, 1982, false)]
    [InlineData("097205000001", Sex.Male, 2005, true)]
    [InlineData("097305000001", Sex.Female, 2005, true)]
    [InlineData("097315000001", Sex.Female, 1915, false)]
    [InlineData("097082000001", null, null, true)]
    [InlineData("97082000001", null, null, false)]
    [InlineData("0970820000O1", null, null, false)]
    public void A_citizen_id_says_sex_and_year_of_birth(string id, Sex? sex, int? year, bool agrees)
    {
        var gaps = Check(h =>
        {
            (h.Members[1].Sex, h.Members[1].BirthDate) = (sex, year is { } born ? new DateOnly(born, 5, 1) : null);
            h.Members[1].RecordCitizenId(id, Protection);
        });

        Assert.Equal(agrees ? [] : [GapRule.CitizenIdConflict], gaps.Select(g => g.Rule));
    }

    private static List<FoundGap> Check(Action<Household> change)
    {
        var household = CleanHousehold.New();
        change(household);
        var facts = new RecordFacts(
            new HashSet<string> { CleanHousehold.HamletCode }, new HashSet<long> { Protection.Index(Shared, ProtectedField.CitizenId) });
        return [.. Rules.Check(JudgedHousehold.Of(household), facts, CleanHousehold.AsOf)];
    }
}
