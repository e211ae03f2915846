using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;

namespace CauNoi.Bot.Skills.Access;

/// <summary>Notes what an officer reads households for, when asked or of her own accord.</summary>
public sealed class PurposeSkill(PurposeQuestion question, Phrasebook phrases) : ISkill
{
    private readonly SkillTexts _texts = phrases.For("access");

    public bool Claims(Turn turn) =>
        turn.Speaker.StatesPurpose && turn.IsPrivate && (PurposeOf(turn) is not null || (turn.Action is null && _texts.Says("purpose", turn.Text)));

    public Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct) =>
        Task.FromResult(PurposeOf(turn) is { } purpose ? question.Answer(turn, purpose) : question.Ask(turn.State));

    private static ReadPurpose? PurposeOf(Turn turn) =>
        Enum.TryParse<ReadPurpose>(turn.ActionArgument(PurposeQuestion.Verb), out var purpose) && Enum.IsDefined(purpose) ? purpose : null;
}
