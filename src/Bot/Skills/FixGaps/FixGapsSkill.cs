using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Access;
using CauNoi.Data.Access;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>
/// Goes through what is missing in a household's record, one value at a time; nothing is recorded before a yes to all of it. At every step the household must
/// still be the speaker's, and its values those that were shown.
/// </summary>
public sealed class FixGapsSkill(FixDesk desk, FixDrafts drafts, FixAnswers answers, FixDecisions decisions, HouseholdGate gate, Phrasebook phrases) : ISkill
{
    private readonly SkillTexts _texts = phrases.For("fix-gaps");

    public bool Claims(Turn turn) => FixAction.IsOurs(turn) || IsTypedAnswer(turn) || FixDecisions.AwaitsReason(turn) || ThisHousehold(turn) is not null;

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var typed = IsTypedAnswer(turn);
        if (!typed && turn.Action == FixAction.Drop)
            return new TurnResult([new OutgoingActivity { Text = _texts.Text("dropped") }], turn.State with { Fix = null });
        if (!typed && turn.Action == FixAction.Stop && drafts.Find(turn) is { } stopped)
            return desk.Cards.Stopped(turn, stopped);
        var (reader, refusal) = await gate.AdmitStaffAsync(turn, _texts, ct);
        if (refusal is not null)
            return refusal;
        if (turn.Speaker.Role is not (Role.Officer or Role.HamletHead))
            return new OutgoingActivity { Text = _texts.Text("province_reads") };
        if (typed)
            return await desk.GoOnAsync(turn, reader, (draft, household) => answers.Typed(turn, draft, household), ct);
        if ((turn.ActionArgument(FixAction.Verb) ?? ThisHousehold(turn)) is { } code)
            return await desk.StartAsync(turn, reader, code, ct);
        if (turn.ActionArgument(FixAction.RequestVerb) is not null || FixDecisions.AwaitsReason(turn))
            return await decisions.AnswerAsync(turn, reader, ct);
        if (FixAction.StepOf(turn) is { } pressed)
            return await desk.GoOnAsync(turn, reader, (draft, household) => answers.Pressed(turn, draft, household, pressed), ct);
        return turn.Action switch
        {
            FixAction.Save => await desk.SaveAsync(turn, reader, ct),
            FixAction.Review => await desk.GoOnAsync(turn, reader, (draft, household) => desk.Cards.Review(turn, draft, household, before: null), ct),
            _ => await desk.GoOnAsync(turn, reader, (draft, household) => desk.Cards.Next(turn, draft, household, before: null), ct),
        };
    }

    private string? ThisHousehold(Turn turn) => turn.Action is null && turn.Speaker.ReadsHouseholds && _texts.Says("fix", turn.Text) ? turn.State.Household : null;

    // A number that was typed is an answer before it is the number of a button.
    private bool IsTypedAnswer(Turn turn) =>
        turn is { IsPrivate: true, Awaited: FixAction.Typed, Activity.Action: null }
        && drafts.Find(turn)?.Current is { } step
        && answers.IsMeant(step, turn);
}
