using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Tests.Policy;

public sealed class IncomeWithinTests
{
    private static readonly PolicyBase Policy = PolicyBase.Load(PolicyContent.Folder, local: null);

    [Theory]
    [InlineData(0, 1_500_000, PovertyStatus.Poor, Undecided.None)]
    [InlineData(1_500_001, 2_250_000, PovertyStatus.AverageLiving, Undecided.None)]
    [InlineData(2_250_001, long.MaxValue, PovertyStatus.NotPoor, Undecided.None)]
    [InlineData(1_000_000, 2_000_000, PovertyStatus.Undetermined, Undecided.Income)]
    public void Where_only_the_range_of_the_income_is_known_the_class_is_decided_if_no_line_cuts_it(long from, long to, PovertyStatus status, Undecided undecided)
    {
        var facts = new HouseholdFacts
        {
            Area = AreaKind.Rural,
            IncomeWithin = new IncomeRange(from, to),
            Indicators = new IndicatorAnswers(IndicatorAnswers.Bits([Indicator.Job, Indicator.Water, Indicator.Toilet]), 0),
        };
        var outcome = Policy.Classifier.DecideNational(facts, PolicyContent.Day("22/11/2026"))!.Value;
        Assert.Equal((status, undecided), (outcome.Status, outcome.Undecided));
    }
}
