using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Standards;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Knowledge.Tests.Policy.Classification;

public sealed class ExplainerTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Explainer Explainer = new(PolicyContent.Base.Standards, PolicyContent.Base.Classifier);

    /// <summary>A day, what is known, and the steps that are told.</summary>
    public static TheoryData<string, HouseholdFacts, string> Steps => new()
    {
        { "22/11/2026", Rural(1_200_000, deprived: 3), "AreaKnown IncomeWithin DeprivationsEnough Concluded" },
        { "22/11/2026", Rural(1_200_000, deprived: 2), "AreaKnown IncomeWithin DeprivationsTooFew Concluded" },
        { "22/11/2026", Rural(1_200_000, deprived: 2) with { Indicators = default }, "AreaKnown IncomeWithin DeprivationsOpen NotConcluded" },
        { "22/11/2026", Rural(1_800_000, deprived: 3), "AreaKnown IncomeWithin DeprivationsDoNotMatter Concluded AverageLivingIsCertified" },
        { "22/11/2026", Rural(2_500_000, deprived: 3), "AreaKnown IncomeAbove DeprivationsDoNotMatter Concluded" },
        { "22/11/2026", Rural(null, deprived: 3) with { B1 = 140 }, "AreaKnown PointsWithin DeprivationsEnough Concluded" },
        { "22/11/2026", Rural(null, deprived: 3) with { B1 = 141 }, "AreaKnown PointsAbove DeprivationsDoNotMatter NotConcluded" },
        { "22/11/2026", Rural(1_200_000, deprived: 3) with { Area = null }, "AreaUnknown IncomeOpen DeprivationsEnough Concluded" },
        { "22/11/2026", new HouseholdFacts(), "AreaUnknown IncomeUnknown DeprivationsOpen NotConcluded" },
        { "01/01/2027", Rural(2_200_001, deprived: 3), "AreaKnown IncomeAbove DeprivationsDoNotMatter Concluded AverageLivingUnknown" },
        { "01/01/2027", Rural(null, deprived: 3) with { B1 = 140 }, "AreaKnown PointsNotRead IncomeUnknown DeprivationsEnough NotConcluded" },
        { "01/01/2018", Rural(700_000, deprived: 0), "AreaKnown IncomeWithin DeprivationsDoNotMatter Concluded" },
        { "01/01/2018", Rural(700_001, deprived: 2), "AreaKnown IncomeWithin DeprivationsTooFew Concluded" },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void The_steps_are_told_in_order(string day, HouseholdFacts facts, string steps) =>
        Assert.Equal(steps, string.Join(' ', Explainer.National(facts, PolicyContent.Day(day))!.Reasons.Select(r => r.Kind)));

    [Fact]
    public void Of_any_household_the_steps_keep_their_order_and_name_their_document() =>
        Prop.ForAll(
            Gen.Choose(0, int.MaxValue).Select(seed => Anything(new Random(seed))).ToArbitrary(),
            Gen.Elements<PovertyStandard>(PolicyContent.Base.Standards.All).ToArbitrary(),
            (facts, standard) =>
            {
                var reasons = Explainer.By(standard, facts, Today).Reasons;
                return reasons.Zip(reasons.Skip(1)).All(p => p.First.Kind < p.Second.Kind)
                    && reasons.All(r => r.Source == (r.Kind is ReasonKind.PointsWithin or ReasonKind.PointsAbove ? "Thông tư 07/2021/TT-BLĐTBXH" : standard.Source));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_step_carries_the_values_it_rests_on()
    {
        var reasons = Explainer.National(Rural(1_450_000, deprived: 3), Today)!.Reasons;

        Assert.Equal((1_450_000, 1_500_000, 1), (reasons[1].Income, reasons[1].Line, reasons[1].LineMonths));
        Assert.StartsWith("Nghị định 07/2021/NĐ-CP, Điều 3", reasons[1].Source, StringComparison.Ordinal);
        Assert.Equal((new CountRange(3, 3), 3), (reasons[2].Count, reasons[2].Needed));
        Assert.Equal([Indicator.Job, Indicator.Dependents, Indicator.Nutrition], reasons[2].Deprived);
        Assert.Equal([PovertyStatus.Poor], reasons[3].Classes);
    }

    [Fact]
    public void A_step_of_points_names_the_cutoff_and_the_line_it_stands_for()
    {
        var reason = Explainer.National(new HouseholdFacts { Area = AreaKind.Urban, B1 = 141 }, Today)!.Reasons.Single(r => r.Kind == ReasonKind.PointsWithin);

        Assert.Equal((141, 175, 2_000_000), (reason.Points, reason.Cutoff, reason.Line));
    }

    [Fact]
    public void A_line_stated_for_a_year_is_told_as_the_document_states_it()
    {
        var facts = new HouseholdFacts { Area = AreaKind.Urban, IncomePerPerson = 3_833_333, Province = "79" };

        var told = Explainer.Provincial(facts, new DateOnly(2025, 12, 1))!;

        Assert.Contains(told.Reasons, r => r is { Kind: ReasonKind.IncomeWithin, Line: 46_000_000, LineMonths: 12 });
        Assert.Contains(told.Reasons, r => r.Kind == ReasonKind.DeprivationRuleUnknown);
        Assert.Empty(told.Nearest);
    }

    [Fact]
    public void The_unknown_indicators_are_those_that_the_standard_counts()
    {
        var facts = Rural(1_200_000, deprived: 2) with { Indicators = Households.Answers(0b11).With(Indicator.Waste, null).With(Indicator.Telecom, null) };

        Assert.Equal([Indicator.Telecom], Explainer.National(facts, Today)!.UnknownIndicators);
        Assert.Equal([Indicator.Telecom, Indicator.Waste], Explainer.National(facts, new DateOnly(2027, 1, 1))!.UnknownIndicators);
    }

    [Theory]
    [InlineData(1_450_001, 3, "-1 indicators: NearPoor; +50000 đồng: AverageLiving")]
    [InlineData(1_500_000, 2, "+1 indicators: Poor; +1 đồng: AverageLiving")]
    [InlineData(1_500_001, 2, "-1 đồng: NearPoor; +750000 đồng: NotPoor")]
    [InlineData(2_300_000, 2, "-50000 đồng: AverageLiving")]
    public void The_nearest_other_classes_are_told_with_what_is_missing_to_them(long income, int deprived, string nearest) =>
        Assert.Equal(
            nearest,
            string.Join("; ", Explainer.National(Rural(income, deprived), Today)!.Nearest.Select(b => $"{b.Change:+0;-0} {(b.OfIncome ? "đồng" : "indicators")}: {b.Status}")));

    [Fact]
    public void While_the_class_is_open_no_other_class_is_near() =>
        Assert.Empty(Explainer.National(Rural(1_500_000, deprived: 2) with { Indicators = default }, Today)!.Nearest);

    [Fact]
    public void A_day_or_a_province_without_a_standard_has_no_explanation()
    {
        Assert.Null(Explainer.National(Rural(1_000_000, deprived: 0), new DateOnly(2031, 1, 1)));
        Assert.Null(Explainer.Provincial(Rural(1_000_000, deprived: 0) with { Province = "22" }, Today));
        Assert.Null(Explainer.Provincial(Rural(1_000_000, deprived: 0), Today));
    }

    private static HouseholdFacts Rural(long? income, int deprived) =>
        new() { Area = AreaKind.Rural, IncomePerPerson = income, Indicators = Households.Answers((1 << deprived) - 1) };

    private static HouseholdFacts Anything(Random random) =>
        Households.Hide(Households.WithPoints(Households.Complete(random), random), random, mostIndicators: 12);
}
