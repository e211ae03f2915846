using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Classification;

namespace CauNoi.Knowledge.Tests.Policy.Classification;

public sealed class DecreeOracleTests
{
    private const int Rounds = 200_000;

    private static readonly Classifier Classifier = PolicyContent.Base.Classifier;

    [Fact]
    public void Of_200_000_households_of_which_everything_is_known_none_is_classified_otherwise_than_the_decrees_say() =>
        Compare((facts, _) => facts, (expected, outcome) => ClassificationCase.Tell(outcome) == expected);

    [Fact]
    public void Of_200_000_households_with_unknown_facts_none_loses_its_true_class() =>
        Compare(
            (facts, random) => Households.Hide(random.Next(2) == 0 ? Households.WithPoints(facts, random) : facts, random, mostIndicators: 10),
            (expected, outcome) => ClassificationCase.Tell(new Outcome(outcome.Possible, Undecided.None)).Split('/').Contains(expected));

    private static void Compare(Func<HouseholdFacts, Random, HouseholdFacts> known, Func<string, Outcome, bool> agrees)
    {
        var random = new Random(2026);
        for (var round = 0; round < Rounds; round++)
        {
            var day = Households.Day(random);
            var household = Households.Complete(random);
            var (urban, income, lacks) = (household.Area == AreaKind.Urban, household.IncomePerPerson!.Value, Households.Lacks(household));
            var facts = known(household, random);
            Check(DecreeOracle.National(day.Year, urban, income, lacks), Classifier.DecideNational(facts, day));
            Check(day.Year is >= 2022 and <= 2025 ? DecreeOracle.DongNai(urban, income, lacks) : null, Classifier.DecideProvincial(facts with { Province = "75" }, day));
            Check(day.Year == 2025 ? DecreeOracle.BacNinh(urban, income, lacks) : null, Classifier.DecideProvincial(facts with { Province = "24" }, day));

            void Check(string? expected, Outcome? outcome) => Assert.True(
                expected is null ? outcome is null : outcome is { } told && agrees(expected, told),
                $"{day:dd/MM/yyyy}: {ClassificationCase.Tell(outcome)}, but the law says {expected} of {household} of which is known {facts}");
        }
    }
}
