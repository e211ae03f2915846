using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Tests.Policy.Classification;

public sealed class ClassifierTests
{
    private static readonly Classifier Classifier = PolicyContent.Base.Classifier;

    public static TheoryData<string, HouseholdFacts> KindsOfFacts => new()
    {
        { "nothing", new HouseholdFacts() },
        { "income", new HouseholdFacts { Area = AreaKind.Rural, IncomePerPerson = 1_500_000, Indicators = Households.Answers(0b111) } },
        { "points", new HouseholdFacts { Area = AreaKind.Urban, B1 = 175, B2 = 30, ScoredOn = new DateOnly(2025, 11, 15) } },
        { "points, no area", new HouseholdFacts { B1 = 150, B2 = 30 } },
    };

    [Theory]
    [MemberData(nameof(KindsOfFacts))]
    public void Deciding_allocates_nothing(string kind, HouseholdFacts facts)
    {
        Assert.NotEmpty(kind);
        var (day, inProvince) = (new DateOnly(2025, 11, 22), facts with { Province = "75" });
        var standard = PolicyContent.Base.Standards.InForceOn(day)!;
        Decide(10_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Decide(10_000);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Decide(int times)
        {
            for (var i = 0; i < times; i++)
            {
                Classifier.Decide(inProvince, standard, day);
                Classifier.DecideNational(inProvince, day);
                Classifier.DecideProvincial(inProvince, day);
            }
        }
    }

    [Theory]
    [InlineData(AreaKind.Rural, 1_600_000L, 140, null)]
    [InlineData(AreaKind.Urban, 1_600_000L, 176, null)]
    [InlineData(AreaKind.Rural, 1_400_000L, null, 40)]
    public void Facts_that_contradict_each_other_allow_no_class(AreaKind? area, long income, int? b1, int? b2)
    {
        var facts = new HouseholdFacts { Area = area, IncomePerPerson = income, B1 = b1, B2 = b2, Indicators = Households.Answers(0b111) };

        var outcome = Classifier.DecideNational(facts, new DateOnly(2026, 11, 22))!.Value;

        Assert.Equal((PovertyStatus.Undetermined, 0, Undecided.None), (outcome.Status, outcome.Possible.Count, outcome.Undecided));
    }

    [Theory]
    [InlineData(30, false, null, PovertyStatus.Poor)]
    [InlineData(30, true, false, PovertyStatus.NearPoor)]
    [InlineData(30, true, true, PovertyStatus.Poor)]
    [InlineData(30, null, null, PovertyStatus.Undetermined)]
    [InlineData(20, null, false, PovertyStatus.NearPoor)]
    [InlineData(20, false, true, PovertyStatus.Poor)]
    [InlineData(20, null, true, PovertyStatus.Undetermined)]
    public void Points_of_2026_and_the_indicators_that_changed_decide_together_by_the_standard_of_2027(int b2, bool? device, bool? waste, PovertyStatus status)
    {
        var facts = new HouseholdFacts
        {
            Area = AreaKind.Rural,
            B1 = 140,
            B2 = b2,
            ScoredOn = new DateOnly(2026, 11, 15),
            Indicators = default(IndicatorAnswers).With(Indicator.InformationDevice, device).With(Indicator.Waste, waste),
        };

        Assert.Equal(status, Classifier.DecideNational(facts, new DateOnly(2027, 1, 1))!.Value.Status);
    }
}
