using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.AskPolicy;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>
/// Takes what was typed instead of an answer: a question in between is answered, with a button to go on; whatever else it is, the question of the check is
/// asked again. It comes after the skills that know their own words.
/// </summary>
public sealed class InterruptedCheckSkill(CheckCards cards, CheckQuestions questions, QuestionBetween question, Phrasebook phrases) : ISkill
{
    private readonly SkillTexts _texts = phrases.For("check-eligibility");

    public bool Claims(Turn turn) =>
        turn is { Action: null, IsPrivate: true } && CheckActions.AwaitedIn(turn) is { } answers && questions.Next(answers, turn.Today, turn.State.Province) is not null;

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var answers = CheckActions.AwaitedIn(turn)!;
        return question.Is(turn, _texts)
            ? await question.AnswerAsync(turn, new Button(_texts.Text("button_go_on"), CheckActions.For(answers)), CheckActions.For(answers), ct)
            : cards.GoOn(turn, answers, _texts.Text("not_read"));
    }
}
