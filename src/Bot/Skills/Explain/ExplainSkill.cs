using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Access;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Bot.Skills.Explain;

/// <summary>Tells who may read a household why it has its class, what it is entitled to, and what another year's standard makes of it.</summary>
public sealed class ExplainSkill(HouseholdRegistry registry, PolicyBase policy, ExplainReader reader, ExplainPages pages, HouseholdGate gate, Phrasebook phrases) : ISkill
{
    private readonly SkillTexts _texts = phrases.For("explain");
    private readonly SkillTexts _lookup = phrases.For("household-lookup");

    // What others type about a household by its code, the lookup turns away.
    public bool Claims(Turn turn) => (turn.Action is not null || turn.Speaker.ReadsHouseholds || turn.Speaker.ReadsOwnRecord) && reader.Read(turn) is not null;

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var (admitted, refusal) = await gate.AdmitAsync(turn, _lookup, ct);
        if (refusal is not null)
            return refusal;
        var asked = reader.Read(turn)!;
        if ((asked.Code ?? turn.State.Household ?? turn.Speaker.Household) is not { } code)
            return Say(_texts.Text("which_household"));
        if (await registry.FindAsync(admitted, code, turn.Now, ct) is not { } household)
            return Say(_lookup.Text(turn.Speaker.IsStaff ? "not_found" : "not_found_resident"));
        var ruling = new HouseholdRuling(household, policy, turn.Today);
        return new TurnResult([pages.Of(asked, ruling)], turn.State with { Household = household.Code });
    }

    private static OutgoingActivity Say(string text) => new() { Text = text };
}
