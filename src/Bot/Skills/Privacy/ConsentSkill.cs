using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Privacy;

namespace CauNoi.Bot.Skills.Privacy;

/// <summary>Takes a person's yes or no to what is kept of her. No answer at all is no.</summary>
public sealed class ConsentSkill(ConsentQuestion question, Phrasebook phrases) : ISkill
{
    private readonly SkillTexts _texts = phrases.For("consent");

    public bool Claims(Turn turn) => turn.IsPrivate && turn.ActionArgument(ConsentQuestion.Verb) is not null;

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct) =>
        Enum.TryParse<ConsentPurpose>(turn.ActionArgument(ConsentQuestion.YesVerb), out var purpose) && Enum.IsDefined(purpose)
            ? await question.AgreeAsync(turn, purpose, ct)
            : new TurnResult([new OutgoingActivity { Text = _texts.Text("no") }], turn.State with { Waiting = null });
}
