using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.AskPolicy;
using CauNoi.Knowledge.Answering;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>
/// Takes what was typed instead of an answer: a question in between is answered, with a button to go on; whatever else it is, the question of the check is
/// asked again. It comes after the skills that know their own words.
/// </summary>
public sealed class InterruptedCheckSkill(CheckCards cards, CheckQuestions questions, Answerer answerer, AskPolicySkill policy, Phrasebook phrases) : ISkill
{
    private const int MostButtons = 5;

    // Fewer words are an answer gone wrong rather than a question that fits several topics.
    private const int WordsOfQuestion = 4;

    private readonly SkillTexts _texts = phrases.For("check-eligibility");

    public bool Claims(Turn turn) =>
        turn is { Action: null, IsPrivate: true } && CheckActions.AwaitedIn(turn) is { } answers && questions.Next(answers, turn.Today, turn.State.Province) is not null;

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var answers = CheckActions.AwaitedIn(turn)!;
        if (!IsQuestion(turn))
            return cards.GoOn(turn, answers, _texts.Text("not_read"));
        var answered = await policy.AnswerAsync(turn, ct);
        if (answered.Replies.Count == 0)
            return answered;
        var last = answered.Replies[^1];
        var goOn = new Button(_texts.Text("button_go_on"), CheckActions.For(answers));
        return new TurnResult(
            [.. answered.Replies.SkipLast(1), last with { Buttons = [goOn, .. last.Buttons.TakeLast(MostButtons - 1)] }],
            (answered.State ?? turn.State) with { Awaiting = CheckActions.For(answers) });
    }

    private bool IsQuestion(Turn turn) =>
        !turn.Text.IsEmpty
        && answerer.Decide(turn.Text, new Asking(turn.Today) { Province = turn.State.Province, Earlier = turn.State.Earlier }) switch
        {
            Decision.Answer or Decision.Fixed => true,
            Decision.Suggest when turn.Text.Tokens.Count >= WordsOfQuestion => true,
            _ => _texts.Mentions("asking", turn.Text),
        };
}
