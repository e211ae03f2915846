using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Gaps;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Benefits;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Data.Tests.Registry;

public sealed class HouseholdPolicyFactsTests
{
    private static readonly DateOnly Today = CleanHousehold.AsOf;

    [Fact]
    public void Every_indicator_of_the_form_is_known_under_its_own_name()
    {
        foreach (var deprivation in DeprivationsExtensions.InOrder)
        {
            var household = CleanHousehold.New();
            household.Current.Deprivations = deprivation;

            var answers = household.ClassificationFacts().Indicators;

            var deprived = Assert.Single(IndicatorAnswers.All, i => answers[i] == true);
            Assert.Equal(deprivation.ToString(), deprived.ToString());
            Assert.Equal(DeprivationsExtensions.InOrder.Count - 1, IndicatorAnswers.All.Count(i => answers[i] == false));
        }
    }

    [Fact]
    public void Points_are_read_by_the_forms_at_the_end_of_the_year_of_the_class()
    {
        var facts = CleanHousehold.New().ClassificationFacts();

        Assert.Equal((136, 30, AreaKind.Rural, new DateOnly(2025, 12, 31)), (facts.B1, facts.B2, facts.Area, facts.ScoredOn));
        Assert.Null(facts.IncomePerPerson);
    }

    [Theory]
    [InlineData(HouseholdStatus.Poor, PovertyStatus.Poor)]
    [InlineData(HouseholdStatus.NearPoor, PovertyStatus.NearPoor)]
    [InlineData(HouseholdStatus.AverageLiving, PovertyStatus.AverageLiving)]
    [InlineData(HouseholdStatus.NotPoor, PovertyStatus.NotPoor)]
    [InlineData(HouseholdStatus.NewlyEscapedPoor, PovertyStatus.AverageLiving, PovertyStatus.NotPoor)]
    [InlineData(HouseholdStatus.NewlyEscapedNearPoor, PovertyStatus.AverageLiving, PovertyStatus.NotPoor)]
    public void A_recorded_class_stands_for_classes_of_the_standard(HouseholdStatus recorded, params PovertyStatus[] classes) =>
        Assert.Equal(classes, recorded.Classes());

    // The same rule as the gap "class contradicts scores".
    [Theory]
    [InlineData(HouseholdStatus.Poor, 140, Deprivations.Water | Deprivations.Toilet | Deprivations.Job, true)]
    [InlineData(HouseholdStatus.Poor, 140, Deprivations.Water | Deprivations.Toilet, false)]
    [InlineData(HouseholdStatus.NearPoor, 140, Deprivations.Water | Deprivations.Toilet, true)]
    [InlineData(HouseholdStatus.NearPoor, 141, Deprivations.Water | Deprivations.Toilet, false)]
    [InlineData(HouseholdStatus.NotPoor, 140, Deprivations.None, false)]
    [InlineData(HouseholdStatus.NotPoor, 141, Deprivations.None, true)]
    [InlineData(HouseholdStatus.AverageLiving, 141, Deprivations.None, true)]
    [InlineData(HouseholdStatus.NewlyEscapedPoor, 141, Deprivations.None, true)]
    [InlineData(HouseholdStatus.NewlyEscapedPoor, 140, Deprivations.None, false)]
    [InlineData(HouseholdStatus.Poor, null, Deprivations.None, false)]
    [InlineData(HouseholdStatus.NearPoor, null, Deprivations.None, true)]
    public void The_rules_allow_a_recorded_class_or_not(HouseholdStatus recorded, int? b1, Deprivations deprivations, bool allowed)
    {
        var household = CleanHousehold.New();
        household.Recognise(household.StatusYear, recorded);
        (household.Current.B1Score, household.Current.B2Score, household.Current.Deprivations) = (b1, 10 * deprivations.Count(), deprivations);
        var policy = PolicyBase.Load(new ContentFolder(Repository.Content), local: null);

        var outcome = policy.Classifier.DecideNational(household.ClassificationFacts(), household.SurveyedBy())!.Value;

        Assert.Equal(allowed, recorded.IsAllowedBy(outcome));
    }

    [Theory]
    [InlineData(2025, "2025-12-19", null, "2026-12-31")]
    [InlineData(2026, "2026-08-22", null, "2026-12-31")]
    [InlineData(2026, "2026-12-10", null, "2027-12-31")]
    [InlineData(2026, null, "2026-09-29", "2026-12-31")]
    [InlineData(2025, null, null, "2026-12-31")]
    public void The_round_at_the_end_of_a_year_holds_for_the_next_year_and_what_was_recognised_before_it_until_that_round(
        int year, string? decided, string? reviewed, string ends)
    {
        var household = CleanHousehold.New();
        household.Recognise(year, household.Status);
        household.Current.DecisionDate = decided is null ? null : DateOnly.Parse(decided, null);
        household.Current.ReviewedOn = reviewed is null ? null : DateOnly.Parse(reviewed, null);

        Assert.Equal(DateOnly.Parse(ends, null), Family(household).ListEndsOn);
    }

    [Theory]
    [InlineData("2022 Poor, 2023 Poor, 2024 Poor, 2025 NewlyEscapedPoor", "2025-12-19", "2025-12-19")]
    [InlineData("2022 Poor, 2023 Poor, 2024 NewlyEscapedPoor, 2025 NewlyEscapedPoor", "2025-12-19", null)]
    [InlineData("2025 NewlyEscapedPoor", "2025-12-19", null)]
    [InlineData("2024 Poor, 2025 NewlyEscapedPoor", null, null)]
    public void The_day_of_leaving_the_list_is_known_only_from_the_decision_of_that_year(string history, string? decided, string? left)
    {
        var household = WithHistory(HouseholdStatus.NewlyEscapedPoor, history);
        household.Current.DecisionDate = decided is null ? null : DateOnly.Parse(decided, null);

        var family = Family(household);

        Assert.Equal(left is null ? null : DateOnly.Parse(left, null), family.LeftListOn);
        Assert.False(family.NeverOnList);
    }

    [Theory]
    [InlineData("2022 NotPoor, 2023 NotPoor, 2024 AverageLiving, 2025 NotPoor", true)]
    [InlineData("2022 Poor, 2023 NotPoor, 2024 NotPoor, 2025 NotPoor", false)]
    [InlineData("2022 NewlyEscapedNearPoor, 2023 NotPoor, 2024 NotPoor, 2025 NotPoor", false)]
    [InlineData("2022 NotPoor, 2024 NotPoor, 2025 NotPoor", false)]
    public void Never_on_the_list_is_said_only_where_the_history_has_no_gap(string history, bool never) =>
        Assert.Equal(never, Family(WithHistory(HouseholdStatus.NotPoor, history)).NeverOnList);

    [Fact]
    public void A_person_brings_what_is_recorded_and_nothing_more()
    {
        var family = Family(
            new Member { Number = 1, FullName = "Hà", BirthDate = new(1950, 1, 1), Sex = Sex.Female, Ethnicity = "Tày", HasHealthInsurance = false },
            new Member { Number = 2, FullName = "Bình", BirthDate = Today.AddDays(1) },
            new Member { Number = 3, FullName = "Cường", BirthDate = new(1850, 1, 1), Ethnicity = "kinh", Sex = Sex.Male });

        var (woman, unborn, ancient) = (family.Members[0], family.Members[1], family.Members[2]);
        Assert.Equal((new DateOnly(1950, 1, 1), false), (woman.Born, woman.HasHealthCard));
        Assert.Equal((true, true, null), (woman.Traits[Fact.Female], woman.Traits[Fact.Minority], woman.Traits[Fact.Pension]));
        Assert.Equal((null, null), (unborn.Born, unborn.HasHealthCard));
        Assert.Equal((null, null), (unborn.Traits[Fact.Female], unborn.Traits[Fact.Minority]));
        Assert.Equal((null, false, false), (ancient.Born, ancient.Traits[Fact.Female], ancient.Traits[Fact.Minority]));
        Assert.Null(woman.Disability);
    }

    // The school year 2026–2027 has begun: who was born in 2020 is in the first form.
    [Theory]
    [InlineData("2021-05-24", "Mầm non", true, School.Kindergarten)]
    [InlineData("2020-02-01", "Tiểu học", true, School.Primary)]
    [InlineData("2013-07-05", "THCS", true, School.LowerSecondary)]
    [InlineData("2014-07-05", "Tiểu học", true, null)]
    [InlineData("2010-12-06", "THCS", true, null)]
    [InlineData("2004-10-21", "THPT", true, null)]
    [InlineData("2005-09-22", "Cao đẳng", true, School.Vocational)]
    [InlineData("2005-09-22", null, true, null)]
    [InlineData("2013-07-05", "THCS", false, School.None)]
    [InlineData("2024-08-02", "Chưa đi học", null, null)]
    [InlineData("1988-05-25", "THCS", null, School.None)]
    [InlineData(null, "THCS", true, null)]
    public void A_school_is_known_where_age_and_recorded_level_agree(string? born, string? education, bool? attends, School? school)
    {
        var member = new Member { Number = 1, FullName = "An", BirthDate = born is null ? null : DateOnly.Parse(born, null), Education = education, AttendsSchool = attends };

        var person = Family(member).Members[0];

        Assert.Equal(school, person.School);
        Assert.Equal(school == School.None ? false : null, person.Traits[Fact.BoardingSchool]);
    }

    private static FamilyFacts Family(Household household) => household.FamilyFacts(Today, default);

    private static FamilyFacts Family(params Member[] members)
    {
        var household = CleanHousehold.New();
        household.Members.Clear();
        household.Members.AddRange(members);
        return Family(household);
    }

    private static Household WithHistory(HouseholdStatus status, string history)
    {
        var household = CleanHousehold.New();
        household.Recognise(household.StatusYear, status);
        household.Assessments.AddRange(history.Split(", ")
            .Select(y => new Assessment { Year = int.Parse(y[..4], null), Status = Enum.Parse<HouseholdStatus>(y[5..]) })
            .Where(a => a.Year != household.StatusYear));
        return household;
    }
}
