using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Standards;
using FsCheck;
using FsCheck.Fluent;
using Outcome = CauNoi.Knowledge.Policy.Classification.Outcome;

namespace CauNoi.Knowledge.Tests.Policy.Classification;

public sealed class ClassifierPropertyTests
{
    private const int MostUnknownIndicators = 6;

    private static readonly Classifier Classifier = PolicyContent.Base.Classifier;

    [Fact]
    public void More_income_never_makes_a_household_poorer() =>
        Holds(1_000, sample => sample.Random.NextInt64(3_000_000) is var more
            && IsNoPoorer(sample, sample.Household with { IncomePerPerson = sample.Household.IncomePerPerson + more }, than: sample.Household));

    [Fact]
    public void One_more_missing_indicator_never_makes_a_household_less_poor() =>
        Holds(1_000, sample => IndicatorAnswers.All.All(
            more => IsNoPoorer(sample, sample.Household, than: sample.Household with { Indicators = sample.Household.Indicators.With(more, true) })));

    [Fact]
    public void The_possible_classes_are_those_that_the_unknown_facts_allow_no_more_and_no_fewer() =>
        Holds(500, sample =>
        {
            var completions = Completions.Of(sample.Known, sample.Standard, sample.Day);
            return Decide(sample, sample.Known).Possible == Union(completions) && Decide(sample, sample.Known).Possible.Count > 0;
        });

    [Fact]
    public void A_fact_is_reported_as_undecided_exactly_when_it_alone_could_change_the_class() =>
        Holds(500, sample =>
        {
            var completions = Completions.Of(sample.Known, sample.Standard, sample.Day);
            var expected =
                (Differ(completions, c => (c.Income, c.Deprived)) || AreasDiffer(completions) ? Undecided.Area : 0)
                | (Differ(completions, c => (c.Area, c.Deprived)) ? Undecided.Income : 0)
                | (Differ(completions, c => (c.Area, c.Income)) ? Undecided.Indicators : 0)
                | (completions.Any(c => c.Classes.Count > 1) ? Undecided.DeprivationRule : 0);
            return Decide(sample, sample.Known).Undecided == expected;
        });

    private static bool Differ<TKey>(IEnumerable<Completion> completions, Func<Completion, TKey> rest) =>
        completions.GroupBy(rest).Any(same => same.Select(c => c.Classes).Distinct().Count() > 1);

    // Points tie income to the area: knowing one then tells something of the other.
    private static bool AreasDiffer(IEnumerable<Completion> completions) => completions.GroupBy(c => c.Area).Select(Union).Distinct().Count() > 1;

    private static StatusSet Union(IEnumerable<Completion> completions) => completions.Aggregate(default(StatusSet), (all, c) => all | c.Classes);

    private static bool IsNoPoorer(Sample sample, HouseholdFacts household, HouseholdFacts than) =>
        (Decide(sample, household).Possible, Decide(sample, than).Possible) is var (classes, others)
        && classes.Min() >= others.Min()
        && classes.Max() >= others.Max();

    private static Outcome Decide(Sample sample, HouseholdFacts facts) => Classifier.Decide(facts, sample.Standard, sample.Day);

    private static void Holds(int tests, Func<Sample, bool> property) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).Select(seed => Sample.Of(new Random(seed))).ToArbitrary(), property)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(tests));

    private sealed record Sample(HouseholdFacts Household, HouseholdFacts Known, PovertyStandard Standard, DateOnly Day, Random Random)
    {
        public static Sample Of(Random random)
        {
            var standards = PolicyContent.Base.Standards.All;
            var household = Households.Complete(random);
            var told = random.Next(2) == 0 ? Households.WithPoints(household, random) : household;
            return new Sample(household, Households.Hide(told, random, MostUnknownIndicators), standards[random.Next(standards.Count)], Households.Day(random), random);
        }
    }
}
