using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Access;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>Lets an officer move the deadline of a step within the law's days, with a reason that she types.</summary>
public sealed class StepMoveSkill(CampaignMoves moves, CampaignWords words, HouseholdGate gate, Phrasebook phrases) : ISkill
{
    private const int LongestReason = 200;

    private readonly SkillTexts _texts = phrases.For("campaign");

    public bool Claims(Turn turn) =>
        turn.ActionArgument(CampaignAction.MoveVerb) is not null || (turn.AwaitedArgument(CampaignAction.MoveVerb) is not null && !turn.Text.IsEmpty);

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var (reader, refusal) = await gate.AdmitStaffAsync(turn, _texts, ct);
        if (refusal is not null)
            return refusal;
        if (CampaignAction.Number(turn.ActionArgument(CampaignAction.MoveVerb) ?? turn.AwaitedArgument(CampaignAction.MoveVerb)) is not { } id
            || await moves.FindAsync(reader, id, ct) is not { } step)
            return new OutgoingActivity { Text = _texts.Text("not_found") };
        if (turn.Action is not null)
            return step.Step.State == CampaignStepState.Open ? Ask(turn, step, null) : Say(step, "move_settled", turn);
        if (_texts.Says("stop", turn.Text))
            return new OutgoingActivity { Text = _texts.Text("stopped") };
        return TypedDay.Read(turn.Activity.Text, turn.Today) switch
        {
            null => Ask(turn, step, _texts.Text("unread")),
            { Rest: "" } => Ask(turn, step, _texts.Text("move_reason")),
            { Rest.Length: > LongestReason } => Ask(turn, step, _texts.Text("move_long", ("most", LongestReason))),
            var typed => await moves.MoveAsync(reader, id, typed.Day, typed.Rest, turn.Today, turn.Now, ct) switch
            {
                MoveOutcome.Moved moved => Say(moved.Step, "move_told", turn),
                MoveOutcome.OutsideLaw outside => Say(outside.Step, "move_outside", turn),
                MoveOutcome.Past past => Say(past.Step, "move_past", turn),
                MoveOutcome.Settled settled => Say(settled.Step, "move_settled", turn),
                _ => new OutgoingActivity { Text = _texts.Text("not_found") },
            },
        };
    }

    private TurnResult Ask(Turn turn, StepInHand step, string? before)
    {
        var question = _texts.Text("move_ask", [.. Values(step, turn), ("example", TypedDay.Example(step.Step.Deadline.AddDays(2) < step.Step.To ? step.Step.Deadline.AddDays(2) : step.Step.To))]);
        return new TurnResult(
            [new OutgoingActivity { Text = before is null ? question : before + "\n\n" + question, Sources = [new Citation(step.Rule.Source, null)] }],
            turn.State with { Awaiting = CampaignAction.For(CampaignAction.MoveVerb, step.Step.Id) });
    }

    private OutgoingActivity Say(StepInHand step, string key, Turn turn) => new()
    {
        Text = _texts.Text(key, Values(step, turn)),
        Sources = [new Citation(step.Rule.Source, null)],
        Buttons = CampaignAction.Buttons(words.BackButton(step)),
    };

    private (string, object)[] Values(StepInHand step, Turn turn) =>
    [
        ("step", words.Step(step)),
        ("place", words.Place(step)),
        ("deadline", CampaignWords.Date(step.Step.Deadline)),
        ("from", CampaignWords.Date(step.Step.From)),
        ("to", CampaignWords.Date(step.Step.To)),
        ("reason", step.Step.MoveReason ?? ""),
        ("standing", words.Standing(step, turn.Today)),
    ];
}
