using CauNoi.Bot.Channels;

namespace CauNoi.Bot.Skills.Explain;

/// <summary>The page that answers a request.</summary>
public sealed class ExplainPages(WhyPage why, BenefitsPage benefits, BenefitPage benefit, ComparePage compare)
{
    public OutgoingActivity Of(ExplainRequest asked, HouseholdRuling ruling) => asked.Kind switch
    {
        ExplainKind.Why => why.Of(ruling),
        ExplainKind.Benefits => benefits.Of(ruling, asked.Number ?? 1),
        ExplainKind.Benefit => benefit.Of(ruling, asked.Number ?? 0),
        _ => compare.Of(ruling, asked.Number),
    };
}
