using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Bot.Skills.Explain;

/// <summary>Tells linked staff why a household of their own area has its class, what it is entitled to, and what another year's standard makes of it.</summary>
public sealed class ExplainSkill(HouseholdRegistry registry, PolicyBase policy, ExplainReader reader, ExplainPages pages, Phrasebook phrases) : ISkill
{
    private readonly SkillTexts _texts = phrases.For("explain");
    private readonly SkillTexts _lookup = phrases.For("household-lookup");

    // What others type about a household by its code, the lookup turns away.
    public bool Claims(Turn turn) => (turn.Action is not null || turn.Speaker.ReadsHouseholds) && reader.Read(turn) is not null;

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.Speaker.ReadsHouseholds)
            return Say(_lookup.Text("staff_only"));
        if (!turn.IsPrivate)
            return Say(_lookup.Text("private_only"));
        var asked = reader.Read(turn)!;
        if ((asked.Code ?? turn.State.Household) is not { } code)
            return Say(_texts.Text("which_household"));
        if (await registry.FindAsync(turn.Reader, code, turn.Now, ct) is not { } household)
            return Say(_lookup.Text("not_found"));
        var ruling = new HouseholdRuling(household, policy, turn.Today);
        return new TurnResult([pages.Of(asked, ruling)], turn.State with { Household = household.Code });
    }

    private static OutgoingActivity Say(string text) => new() { Text = text };
}
