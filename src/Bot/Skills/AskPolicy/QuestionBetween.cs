using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Knowledge.Answering;

namespace CauNoi.Bot.Skills.AskPolicy;

/// <summary>A question that is typed while something else is asked for: it is answered, with a button to go on.</summary>
public sealed class QuestionBetween(Answerer answerer, AskPolicySkill policy)
{
    private const int MostButtons = 5;

    // Fewer words are an answer gone wrong rather than a question that fits several topics.
    private const int WordsOfQuestion = 4;

    /// <param name="turn">What was typed.</param>
    /// <param name="texts">Of the skill that asks; its trigger "asking" lists words of questions.</param>
    public bool Is(Turn turn, SkillTexts texts) =>
        !turn.Text.IsEmpty
        && answerer.Decide(turn.Text, new Asking(turn.Today) { Province = turn.State.Province, Earlier = turn.State.Earlier }) switch
        {
            Decision.Answer or Decision.Fixed => true,
            Decision.Suggest when turn.Text.Tokens.Count >= WordsOfQuestion => true,
            _ => texts.Mentions("asking", turn.Text),
        };

    /// <param name="turn">What was typed.</param>
    /// <param name="goOn">Leads back to what was asked.</param>
    /// <param name="awaiting">What stays asked for.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<TurnResult> AnswerAsync(Turn turn, Button goOn, string awaiting, CancellationToken ct)
    {
        var answered = await policy.AnswerAsync(turn, ct);
        if (answered.Replies.Count == 0)
            return answered;
        var last = answered.Replies[^1];
        return new TurnResult(
            [.. answered.Replies.SkipLast(1), last with { Buttons = [goOn, .. last.Buttons.TakeLast(MostButtons - 1)] }],
            (answered.State ?? turn.State) with { Awaiting = awaiting });
    }
}
