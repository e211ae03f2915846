using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>The steps of completing one record: typed and pressed answers, the review of all of them, and the yes.</summary>
public sealed class FixConversation(FixDesk desk, FixDrafts drafts, FixAnswers answers, FixCards cards, FixYes yes)
{
    // A number that was typed is an answer before it is the number of a button.
    public bool IsTypedAnswer(Turn turn) =>
        turn is { IsPrivate: true, Awaited: FixAction.Typed, Activity.Action: null }
        && drafts.Find(turn)?.Current is { } step
        && answers.IsMeant(step, turn);

    /// <summary>Puts the draft aside; null if there is none.</summary>
    public TurnResult? Stopped(Turn turn) => drafts.Find(turn) is { } draft ? cards.Stopped(turn, draft) : null;

    public Task<TurnResult> StartAsync(Turn turn, Reader reader, string householdCode, CancellationToken ct) => desk.StartAsync(turn, reader, householdCode, ct);

    public Task<TurnResult> TypedAsync(Turn turn, Reader reader, CancellationToken ct) =>
        desk.GoOnAsync(turn, reader, (draft, household) => answers.Typed(turn, draft, household), ct);

    public Task<TurnResult> PressedAsync(Turn turn, Reader reader, CancellationToken ct) => turn.Action switch
    {
        _ when FixAction.StepOf(turn) is { } pressed => desk.GoOnAsync(turn, reader, (draft, household) => answers.Pressed(turn, draft, household, pressed), ct),
        FixAction.Save => yes.SaveAsync(turn, reader, ct),
        FixAction.Review => desk.GoOnAsync(turn, reader, (draft, household) => cards.Review(turn, draft, household, before: null), ct),
        _ => desk.GoOnAsync(turn, reader, (draft, household) => cards.Next(turn, draft, household, before: null), ct),
    };
}
