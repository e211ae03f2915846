using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Access;
using CauNoi.Data.Access;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>
/// Goes through what is missing in a household's record, one value at a time; nothing is recorded before a yes to all of it. At every step the household must
/// still be the speaker's, and its values those that were shown.
/// </summary>
public sealed class FixGapsSkill(FixConversation conversation, FixDecisions decisions, HouseholdGate gate, Phrasebook phrases) : ISkill
{
    private readonly SkillTexts _texts = phrases.For("fix-gaps");

    public bool Claims(Turn turn) => FixAction.IsOurs(turn) || conversation.IsTypedAnswer(turn) || FixDecisions.AwaitsReason(turn) || ThisHousehold(turn) is not null;

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var typed = conversation.IsTypedAnswer(turn);
        if (!typed && turn.Action == FixAction.Drop)
            return new TurnResult([new OutgoingActivity { Text = _texts.Text("dropped") }], turn.State with { Fix = null });
        if (!typed && turn.Action == FixAction.Stop && conversation.Stopped(turn) is { } stopped)
            return stopped;
        var (reader, refusal) = await gate.AdmitStaffAsync(turn, _texts, ct);
        if (refusal is not null)
            return refusal;
        if (turn.Speaker.Role is not (Role.Officer or Role.HamletHead))
            return new OutgoingActivity { Text = _texts.Text("province_reads") };
        if (typed)
            return await conversation.TypedAsync(turn, reader, ct);
        if ((turn.ActionArgument(FixAction.Verb) ?? ThisHousehold(turn)) is { } code)
            return await conversation.StartAsync(turn, reader, code, ct);
        return turn.ActionArgument(FixAction.RequestVerb) is not null || FixDecisions.AwaitsReason(turn)
            ? await decisions.AnswerAsync(turn, reader, ct)
            : await conversation.PressedAsync(turn, reader, ct);
    }

    private string? ThisHousehold(Turn turn) => turn.Action is null && turn.Speaker.ReadsHouseholds && _texts.Says("fix", turn.Text) ? turn.State.Household : null;
}
