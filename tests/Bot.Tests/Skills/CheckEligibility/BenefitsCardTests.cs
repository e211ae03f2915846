using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills;
using CauNoi.Bot.Skills.CheckEligibility;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Knowledge;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Bot.Tests.Skills.CheckEligibility;

public sealed class BenefitsCardTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Load(Path.Combine(RepositoryRoot.Path, "content"));
    private static readonly Phrasebook Phrases = new(Knowledge);
    private static readonly BenefitsCard Card = new(Knowledge.Policy, new EntitlementWords(Knowledge.Policy, Phrases), new PolicyWords(Knowledge.Policy, Phrases), Phrases);

    [Theory]
    [InlineData("now", PovertyStatus.Poor, PovertyStatus.NearPoor, PovertyStatus.AverageLiving, PovertyStatus.NotPoor)]
    [InlineData("more", PovertyStatus.Poor, PovertyStatus.NearPoor, PovertyStatus.AverageLiving, PovertyStatus.NotPoor)]
    [InlineData("poor", PovertyStatus.Poor)]
    [InlineData("near_poor", PovertyStatus.NearPoor)]
    [InlineData("average_living", PovertyStatus.AverageLiving)]
    public void Every_benefit_that_is_chosen_to_be_told_may_hold_for_these_classes(string list, params PovertyStatus[] statuses)
    {
        var classes = statuses.Aggregate(default(StatusSet), (all, s) => all | StatusSet.Of(s));
        var may = Card.Chosen(list, classes, new CheckAnswers { Area = AreaAnswer.Rural }, new DateOnly(2026, 11, 22), province: null).Select(e => e.Benefit.Id);
        Assert.Equal(Card.Ids(list), may);
    }

    [Fact]
    public void What_depends_on_the_class_is_not_told_to_everybody()
    {
        var any = Enum.GetValues<PovertyStatus>().Where(s => s != PovertyStatus.Undetermined).Aggregate(default(StatusSet), (all, s) => all | StatusSet.Of(s));
        Assert.Empty(Card.Chosen("poor", any, CheckAnswers.None, new DateOnly(2026, 11, 22), province: null));
    }
}
