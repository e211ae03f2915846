using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Figures;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>What the coming standard changes, and what it makes of the same answers.</summary>
public sealed class ComingCard(PolicyBase policy, CheckQuestions questions, ResultWords results, PolicyWords words, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("check-eligibility");

    public TurnResult Tell(Turn turn, CheckAnswers answers, Classification national, PovertyStandard coming, string? before)
    {
        var facts = answers.Facts(turn.State.Province);
        var then = policy.Explainer.By(coming, facts, coming.ValidFrom);
        IReadOnlyList<string?> parts =
        [
            before,
            _texts.Text("coming", ("day", VietnamFormat.Date(coming.ValidFrom)), ("result", results.Headline(then))),
            string.Join('\n', results.Why(then, answers)),
            _texts.Text("changes", ("changes", string.Join('\n', Changes(national.Standard, coming, facts.Area).Select(c => $"- {c}")))),
            _texts.Text(then.Outcome.Possible == national.Outcome.Possible ? "class_stays" : "class_changes", ("today", results.Headline(national))),
            _texts.Text("coming_open"),
        ];
        var reply = new OutgoingActivity
        {
            Text = string.Join("\n\n", parts.Where(p => !string.IsNullOrEmpty(p))),
            Sources = [new Citation(coming.Source, null)],
            Buttons = [.. Buttons(turn, answers, coming)],
        };
        return new TurnResult([reply], turn.State with { Awaiting = CheckActions.For(answers) });
    }

    private IEnumerable<string> Changes(PovertyStandard today, PovertyStandard coming, AreaKind? area)
    {
        foreach (var line in coming.Lines)
            if (today.Line(line.Id) is { } earlier)
                foreach (var kind in area is { } known ? [known] : Enum.GetValues<AreaKind>())
                    yield return _texts.Text(
                        "change_line",
                        ("area", words.Area(kind)),
                        ("from", PolicyFigures.Number(earlier.HighestWithin(kind))),
                        ("to", PolicyFigures.Number(line.HighestWithin(kind))));
        foreach (var added in coming.Indicators.Except(today.Indicators))
            yield return _texts.Text("change_added", ("indicator", words.Indicator(added)));
        foreach (var dropped in today.Indicators.Except(coming.Indicators))
            yield return _texts.Text("change_dropped", ("indicator", words.Indicator(dropped)));
    }

    private IEnumerable<Button> Buttons(Turn turn, CheckAnswers answers, PovertyStandard coming)
    {
        var further = answers with { ForComing = true };
        if (questions.Next(further, turn.Today, turn.State.Province) is not null)
            yield return new Button(_texts.Text("button_further", ("year", coming.ValidFrom.Year)), CheckActions.For(further));
        yield return new Button(_texts.Text("button_result"), CheckActions.For(answers with { ForComing = false }));
        yield return new Button(_texts.Text("button_now"), CheckActions.For(CheckActions.NowVerb, answers with { ForComing = false }));
        yield return new Button(_texts.Text("button_anew"), CheckActions.Anew);
    }
}
