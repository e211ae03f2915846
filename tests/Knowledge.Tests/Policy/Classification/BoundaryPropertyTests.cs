using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Standards;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Knowledge.Tests.Policy.Classification;

public sealed class BoundaryPropertyTests
{
    private static readonly Explainer Explainer = new(PolicyContent.Base.Standards, PolicyContent.Base.Classifier);

    [Fact]
    public void A_boundary_is_the_smallest_change_that_gives_the_class_it_names() =>
        Holds((household, standard) =>
        {
            var told = Explainer.By(standard, household, Day);
            return told.Nearest.All(b =>
                Status(Changed(household, standard, b.OfIncome, b.Change)) == b.Status
                && b.Status != told.Status
                && Status(Changed(household, standard, b.OfIncome, b.Change - Math.Sign(b.Change))) == told.Status);

            PovertyStatus Status(HouseholdFacts changed) => Explainer.By(standard, changed, Day).Status;
        });

    [Fact]
    public void A_boundary_of_income_holds_whatever_the_unknown_facts_are() =>
        Holds((household, standard) =>
        {
            var random = new Random((int)household.IncomePerPerson!);
            var known = Households.Hide(Households.WithPoints(household, random), random, mostIndicators: 12);
            var told = Explainer.By(standard, known, Day);
            return told.Nearest.Where(b => b.OfIncome).All(b => Status(b.Change) == b.Status && Status(b.Change - Math.Sign(b.Change)) == told.Status);

            // Points say on which side of the line the income lies, which the change may leave.
            PovertyStatus Status(long change) => Explainer.By(standard, known with { IncomePerPerson = known.IncomePerPerson + change, B1 = null }, Day).Status;
        });

    [Fact]
    public void Every_class_that_another_income_or_number_of_indicators_would_give_has_a_boundary_before_it() =>
        Holds((household, standard) =>
        {
            var told = Explainer.By(standard, household, Day);
            var deprived = IndicatorAnswers.Count(household.Indicators.Deprived & IndicatorAnswers.Bits(standard.Indicators));
            return told.Status == PovertyStatus.Undetermined
                || (HasBoundary(true, -household.IncomePerPerson!.Value) && HasBoundary(true, 10_000_000) && HasBoundary(false, -deprived)
                    && HasBoundary(false, standard.Indicators.Count - deprived));

            bool HasBoundary(bool ofIncome, long change) =>
                Explainer.By(standard, Changed(household, standard, ofIncome, change), Day).Outcome.Possible == told.Outcome.Possible
                || told.Nearest.Any(b => b.OfIncome == ofIncome && Math.Sign(b.Change) == Math.Sign(change) && Math.Abs(b.Change) <= Math.Abs(change));
        });

    private static DateOnly Day { get; } = new(2026, 11, 22);

    private static HouseholdFacts Changed(HouseholdFacts household, PovertyStandard standard, bool ofIncome, long change)
    {
        if (ofIncome)
            return household with { IncomePerPerson = household.IncomePerPerson + change };
        var turned = standard.Indicators.Where(i => household.Indicators[i] != change > 0).Take((int)Math.Abs(change));
        return household with { Indicators = turned.Aggregate(household.Indicators, (answers, i) => answers.With(i, change > 0)) };
    }

    private static void Holds(Func<HouseholdFacts, PovertyStandard, bool> property) =>
        Prop.ForAll(
            Gen.Choose(0, int.MaxValue).Select(seed => Households.Complete(new Random(seed))).ToArbitrary(),
            Gen.Elements<PovertyStandard>(PolicyContent.Base.Standards.All).ToArbitrary(),
            property)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
}
