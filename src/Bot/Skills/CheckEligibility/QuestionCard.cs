using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Figures;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>A question with its buttons, each of which carries all answers so far and the one that it stands for.</summary>
public sealed class QuestionCard(CheckQuestions questions, PolicyBase policy, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("check-eligibility");

    /// <param name="turn">The turn to answer.</param>
    /// <param name="question">The question to ask.</param>
    /// <param name="answers">The answers before it.</param>
    /// <param name="before">What is said before the question; null for nothing.</param>
    public TurnResult Ask(Turn turn, CheckQuestion question, CheckAnswers answers, string? before)
    {
        var number = _texts.Text("number", ("number", question.Number), ("total", questions.Total(answers, turn.Today)));
        var asked = $"{number} {Words(question, answers, turn.Today)}";
        var reply = new OutgoingActivity
        {
            Text = before is null ? asked : $"{before}\n\n{asked}",
            Buttons =
            [
                .. Choices(question, answers, turn.Today),
                Button("button_unknown", AnswerReader.Unknown(question, answers)),
                .. questions.Before(answers, turn.Today) is { } earlier ? [Button("button_back", earlier)] : Array.Empty<Button>(),
                new Button(_texts.Text("button_stop"), CheckActions.Stop),
            ],
        };
        return new TurnResult([reply], turn.State with { Awaiting = CheckActions.For(answers) });
    }

    private string Words(CheckQuestion question, CheckAnswers answers, DateOnly day) => question.Topic switch
    {
        CheckTopic.Area => _texts.Text("ask_area"),
        CheckTopic.Income => _texts.Text("ask_income"),
        CheckTopic.People => _texts.Text("ask_people", ("sum", PolicyFigures.Number(answers.Income.Range.From))),
        _ => _texts.Text("ask_indicators", ("indicators", string.Join('\n', question.Indicators.Select(i => $"- {Words(i, answers, day)}")))),
    };

    // The thresholds of the coming standard were not read; those of today's have a usual reading for a time.
    private string Words(Indicator indicator, CheckAnswers answers, DateOnly day)
    {
        var asked = answers.ForComing ? CheckQuestions.NewYear(day) : day;
        var key = ContentKey.Of(indicator);
        return IsReadAsUsual(asked) || !_texts.Has($"lack_plain.{key}")
            ? new FigureText(_texts.Text($"lack.{key}"), policy.Figures).On(asked)
            : _texts.Text($"lack_plain.{key}");
    }

    private bool IsReadAsUsual(DateOnly day) =>
        new FigureText(_texts.Text("usual_reading"), policy.Figures).References.All(r => policy.Figures.Find(r.Id, day)?.Value is not null);

    private IEnumerable<Button> Choices(CheckQuestion question, CheckAnswers answers, DateOnly day) => question.Topic switch
    {
        CheckTopic.Area => [Button("button_rural", answers with { Area = AreaAnswer.Rural }), Button("button_urban", answers with { Area = AreaAnswer.Urban })],
        CheckTopic.Income => Bands(answers, questions.Bands(answers, day)),
        CheckTopic.Indicators => Lacks(question.Indicators, answers),
        _ => [],
    };

    private IEnumerable<Button> Bands(CheckAnswers answers, IReadOnlyList<long> highest)
    {
        for (var band = 0; band < highest.Count; band++)
            yield return new Button(
                band == 0
                    ? _texts.Text("band_first", ("to", PolicyFigures.Number(highest[0])))
                    : _texts.Text("band_between", ("from", PolicyFigures.Number(highest[band - 1])), ("to", PolicyFigures.Number(highest[band]))),
                CheckActions.For(answers with { Income = IncomeAnswer.OfPerson(band == 0 ? 0 : highest[band - 1] + 1, highest[band]) }));
        yield return new Button(
            _texts.Text("band_last", ("from", PolicyFigures.Number(highest[^1]))),
            CheckActions.For(answers with { Income = IncomeAnswer.OfPerson(highest[^1] + 1, long.MaxValue) }));
    }

    private IEnumerable<Button> Lacks(IReadOnlyList<Indicator> indicators, CheckAnswers answers)
    {
        yield return Button("button_none", indicators.Aggregate(answers, (a, i) => a.With(i, false)));
        if (indicators.Count > 1)
            foreach (var only in indicators)
                yield return new Button(
                    _texts.Text("button_only", ("indicator", _texts.Text($"short.{ContentKey.Of(only)}"))),
                    CheckActions.For(indicators.Aggregate(answers, (a, i) => a.With(i, i == only))));
        yield return Button(indicators.Count > 1 ? "button_both" : "button_lack", indicators.Aggregate(answers, (a, i) => a.With(i, true)));
    }

    private Button Button(string text, CheckAnswers answers) => new(_texts.Text(text), CheckActions.For(answers));
}
