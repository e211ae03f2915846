using CauNoi.Knowledge.Policy.Benefits;
using CauNoi.Knowledge.Policy.Rows;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Knowledge.Tests.Policy.Benefits;

public sealed class EntitlementPropertyTests
{
    private const int MostHidden = 3;

    private static readonly BenefitCatalogue Catalogue = PolicyContent.Base.Benefits;

    [Fact]
    public void What_is_decided_stays_and_nothing_is_kept_from_a_family_whatever_the_unknown_facts_turn_out_to_be() =>
        Holds(150, sample =>
        {
            var told = Decide(sample.Benefits, sample.Known);
            var turnouts = Families.Completions(sample.Known, sample.Day).Select(f => Decide(sample.Benefits, f).Select(Key).ToHashSet()).ToList();
            return told.Where(v => v.Verdict == Verdict.Yes).All(v => turnouts.All(t => t.Contains(Key(v))))
                && turnouts.All(t => t.IsSubsetOf(told.Select(Key)));
        });

    [Fact]
    public void With_everything_known_nothing_is_undecided() =>
        Holds(1_000, sample => Decide(sample.Benefits, sample.Family).All(v => v.Verdict == Verdict.Yes));

    [Fact]
    public void An_undecided_benefit_names_what_is_missing_and_a_decided_one_misses_nothing() =>
        Holds(1_000, sample => Decide(sample.Benefits, sample.Known).All(v => (v.Verdict == Verdict.Unknown) == (v.Missing != Fact.None)));

    [Fact]
    public void Of_a_group_one_person_gets_one_amount_and_it_is_the_highest_where_the_family_lives() =>
        Holds(1_000, sample => Decide(sample.Benefits, sample.Known)
            .Where(v => v.Verdict == Verdict.Yes)
            .Select(v => (Verdict: v, Row: sample.Benefits.Rows[v.Benefit]))
            .Select(v => (v.Verdict, v.Row, Amount: Catalogue.AmountOf(v.Row, sample.Day, sample.Known.Province)))
            .Where(v => v.Row.HighestOf is not null && v.Amount is not null)
            .GroupBy(v => (v.Verdict.Member, v.Row.HighestOf))
            .All(same => same.Single(v => !v.Verdict.Superseded).Amount!.Value.Value == same.Max(v => v.Amount!.Value.Value)));

    [Fact]
    public void What_needs_no_question_could_not_have_been_more() =>
        Holds(1_000, sample =>
        {
            var list = Catalogue.Of(sample.Known, sample.Day);
            var mentioned = list.Now.Concat(list.WhenNeeded).Concat(list.Undecided).Select(e => (e.Benefit.Id, e.Member)).ToHashSet();
            return Decide(sample.Benefits, sample.Known).All(v => sample.Benefits.Rows[v.Benefit] is var row
                && (mentioned.Contains((row.Id, v.Member < 0 ? null : v.Member))
                    || list.Now.Concat(list.WhenNeeded).Any(e => e.Benefit.HighestOf == row.HighestOf && (e.Member ?? -1) == v.Member
                        && !(e.Amount?.Value < Catalogue.AmountOf(row, sample.Day, sample.Known.Province)?.Value))));
        });

    [Fact]
    public void A_benefit_that_ends_is_due_on_its_last_day_and_no_longer_on_the_next() =>
        Holds(100, sample => Catalogue.Of(sample.Family, sample.Day) is var list && list.Now.Concat(list.WhenNeeded)
            .Where(e => e.EndsBy is EndReason.Age or EndReason.Window or EndReason.Rule)
            .All(e => IsDue(sample.Family, e, e.EndsOn!.Value) && !IsDue(sample.Family, e, e.EndsOn.Value.AddDays(1))));

    [Fact]
    public void A_number_is_told_only_with_the_confidence_to_tell_it() =>
        Holds(300, sample => Catalogue.Of(sample.Known, sample.Day) is var list
            && list.Now.Concat(list.WhenNeeded).Concat(list.Undecided).All(e => e.Amount is null || e.Benefit.Confidence.IsSpoken()));

    private static bool IsDue(FamilyFacts family, Entitlement entitlement, DateOnly day)
    {
        var benefits = Catalogue.On(day);
        return Decide(benefits, family).Any(v => v.Verdict == Verdict.Yes && v.Member == (entitlement.Member ?? -1) && benefits.Rows[v.Benefit].Id == entitlement.Benefit.Id);
    }

    private static BenefitVerdict[] Decide(DayBenefits benefits, FamilyFacts family)
    {
        var verdicts = new BenefitVerdict[benefits.MostVerdicts(family)];
        return verdicts[..benefits.Decide(family, verdicts)];
    }

    private static (int Benefit, int Member) Key(BenefitVerdict verdict) => (verdict.Benefit, verdict.Member);

    private static void Holds(int tests, Func<Sample, bool> property) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).Select(seed => Sample.Of(new Random(seed))).ToArbitrary(), property)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(tests));

    private sealed record Sample(DateOnly Day, DayBenefits Benefits, FamilyFacts Family, FamilyFacts Known)
    {
        public static Sample Of(Random random)
        {
            var day = Families.Day(random);
            var family = Families.Complete(random, day);
            return new Sample(day, Catalogue.On(day), family, Families.Hide(family, random, MostHidden));
        }
    }
}
