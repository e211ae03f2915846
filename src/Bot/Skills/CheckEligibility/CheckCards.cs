using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Classification;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>What is shown for the answers so far: the next question, the result, or what follows from it.</summary>
public sealed class CheckCards(PolicyBase policy, CheckQuestions questions, QuestionCard question, ResultCard result, ComingCard coming, BenefitsCard benefits, PolicyWords words)
{
    /// <summary>The next question, or the result if none is left.</summary>
    public TurnResult GoOn(Turn turn, CheckAnswers answers, string? before = null)
    {
        if (questions.Coming(turn.Today) is null)
            answers = answers with { ForComing = false };
        if (Classified(turn, answers) is not { } national)
            return NoStandard(turn);
        if (questions.Next(answers, turn.Today, turn.State.Province) is { } next)
            return question.Ask(turn, next, answers, before);
        return answers.ForComing ? coming.Tell(turn, answers, national, questions.Coming(turn.Today)!, before) : result.Tell(turn, answers, national, before);
    }

    /// <summary>What a button under the result asks for; null if the verb is none of theirs.</summary>
    public TurnResult? Follow(Turn turn, string verb, CheckAnswers answers)
    {
        if (Classified(turn, answers) is not { } national)
            return NoStandard(turn);
        var possible = national.Outcome.Possible;
        return verb switch
        {
            CheckActions.NowVerb => benefits.TellNow(turn, answers, possible),
            CheckActions.MoreVerb => benefits.TellMore(turn, answers, possible),
            CheckActions.ComingVerb => questions.Coming(turn.Today) is { } next ? coming.Tell(turn, answers, national, next, null) : GoOn(turn, answers),
            _ => benefits.TellClass(turn, verb, answers),
        };
    }

    private Classification? Classified(Turn turn, CheckAnswers answers) => policy.Explainer.National(answers.Facts(turn.State.Province), turn.Today);

    private TurnResult NoStandard(Turn turn) =>
        new OutgoingActivity { Text = words.Fault(new FactFault(FactFaultKind.NoStandard, VietnamFormat.Date(turn.Today), "")) };
}
