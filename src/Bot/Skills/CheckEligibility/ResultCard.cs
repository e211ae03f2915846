using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.AskPolicy;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>What the family may be by today's standards, why, and what to do next by when.</summary>
public sealed class ResultCard(PolicyBase policy, CheckQuestions questions, ResultWords results, FilingAdvice filing, CheckPlaces places, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("check-eligibility");

    /// <param name="turn">The turn to answer.</param>
    /// <param name="answers">All answers.</param>
    /// <param name="national">What the national standard of the day makes of them.</param>
    /// <param name="before">What is said before; null for nothing.</param>
    public TurnResult Tell(Turn turn, CheckAnswers answers, Classification national, string? before)
    {
        var facts = answers.Facts(turn.State.Province);
        var provincial = policy.Explainer.Provincial(facts, turn.Today);
        var file = filing.On(turn.Today);
        IReadOnlyList<string?> parts =
        [
            before,
            results.Headline(national),
            string.Join('\n', results.Why(national, answers)),
            places.Beside(national, provincial, turn.State.Province, turn.Today),
            Coming(facts, national, turn.Today),
            _texts.Text($"next.{ContentKey.Of(national.Status)}", ("file", file.Text)),
            string.Join(' ', new[] { questions.LeftOut(answers, turn.Today) ? _texts.Text("left_out") : null, Kept(turn, answers) }.OfType<string>()),
        ];
        var reply = new OutgoingActivity
        {
            Text = string.Join("\n\n", parts.Where(p => !string.IsNullOrEmpty(p))),
            Sources = [.. new[] { national.Standard.Source, provincial?.Standard.Source, file.Source }.OfType<string>().Distinct().Select(s => new Citation(s, null))],
            Buttons = [.. Buttons(answers, national.Status, turn)],
        };
        return new TurnResult([reply], turn.State with { Awaiting = CheckActions.For(answers) });
    }

    // Whoever asks to be reviewed now is reviewed for the coming year too.
    private string? Coming(in HouseholdFacts facts, Classification national, DateOnly day)
    {
        if (questions.Coming(day) is not { } coming || !filing.IsOpenForComingYear(day))
            return null;
        var then = policy.Explainer.By(coming, facts, coming.ValidFrom);
        return then.Outcome.Possible == national.Outcome.Possible ? null : _texts.Text(
            "coming_differs", ("day", VietnamFormat.Date(coming.ValidFrom)), ("result", results.Headline(then)));
    }

    private string Kept(Turn turn, CheckAnswers answers) =>
        _texts.Text(turn.State.SavedCheck == CheckCode.Of(answers) ? "kept" : "not_kept");

    private IEnumerable<Button> Buttons(CheckAnswers answers, PovertyStatus status, Turn turn)
    {
        yield return new Button(_texts.Text("button_now"), CheckActions.For(CheckActions.NowVerb, answers));
        if (questions.Coming(turn.Today) is { } coming)
            yield return new Button(_texts.Text("button_coming", ("year", coming.ValidFrom.Year)), CheckActions.For(CheckActions.ComingVerb, answers));
        yield return new Button(
            _texts.Text("button_file"), AnswerCard.ActionFor(_texts.Text(status == PovertyStatus.AverageLiving ? "topic_average" : "topic_file")));
        yield return turn.State.SavedCheck == CheckCode.Of(answers)
            ? new Button(_texts.Text("button_forget"), CheckActions.Forget)
            : new Button(_texts.Text("button_save"), CheckActions.For(CheckActions.SaveVerb, answers));
        yield return new Button(_texts.Text("button_anew"), CheckActions.Anew);
    }
}
