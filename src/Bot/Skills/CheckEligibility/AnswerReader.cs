using CauNoi.Bot.Conversations;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Figures;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>Reads what was typed in answer to a question. Whoever asks something back does not answer.</summary>
public sealed class AnswerReader(PolicyBase policy, PolicyWords words, VietnameseReader reader, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("check-eligibility");
    private readonly IncomeReader _incomes = new(phrases.For("check-eligibility"), reader);

    /// <returns>Null if the text is no answer to the question.</returns>
    /// <param name="question">The question that was asked.</param>
    /// <param name="answers">The answers before it.</param>
    /// <param name="turn">What was typed, and when.</param>
    public TypedAnswer? Read(CheckQuestion question, CheckAnswers answers, Turn turn)
    {
        if (_texts.Says("stop", turn.Text))
            return new TypedAnswer.Enough();
        if (_texts.Says("back", turn.Text))
            return new TypedAnswer.Back();
        if (turn.Text.IsEmpty || _texts.Mentions("asking", turn.Text))
            return null;
        if (_texts.Says("unknown", turn.Text))
            return new TypedAnswer.Given(Unknown(question, answers));
        return question.Topic switch
        {
            CheckTopic.Area => ReadArea(answers, turn),
            CheckTopic.Income => ReadIncome(answers, turn),
            CheckTopic.People => ReadPeople(answers, turn),
            _ => ReadIndicators(question, answers, turn),
        };
    }

    /// <summary>The answers with "không biết" to a question.</summary>
    public static CheckAnswers Unknown(CheckQuestion question, CheckAnswers answers) => question.Topic switch
    {
        CheckTopic.Area => answers with { Area = AreaAnswer.Unknown },
        CheckTopic.Income or CheckTopic.People => answers with { Income = IncomeAnswer.Unknown },
        _ => question.Indicators.Aggregate(answers, (a, i) => a.With(i, null)),
    };

    private TypedAnswer.Given? ReadArea(CheckAnswers answers, Turn turn)
    {
        var rural = _texts.Commands("rural", turn.Text) || _texts.Commands("rural_usually", turn.Text);
        var urban = _texts.Commands("urban", turn.Text) || _texts.Commands("urban_usually", turn.Text);
        if (rural == urban)
            return null;
        var usual = rural ? !_texts.Commands("rural", turn.Text) : !_texts.Commands("urban", turn.Text);
        return new TypedAnswer.Given(
            answers with { Area = rural ? AreaAnswer.Rural : AreaAnswer.Urban }, usual ? _texts.Text(rural ? "usually_rural" : "usually_urban") : null);
    }

    private TypedAnswer? ReadIncome(CheckAnswers answers, Turn turn)
    {
        var reading = _incomes.Read(turn.Activity.Text);
        if (reading.Fault == IncomeFault.NoNumber)
            return null;
        if (reading.Fault != IncomeFault.None)
            return new TypedAnswer.Refused(_texts.Text($"wrong.{ContentKey.Of(reading.Fault)}"));
        var read = Checked(answers, reading, turn.Today);
        return reading.People is null && read is TypedAnswer.Given given
            ? given with { Answers = answers with { Income = IncomeAnswer.OfFamily(reading.Monthly) } }
            : read;
    }

    private TypedAnswer? ReadPeople(CheckAnswers answers, Turn turn) => _incomes.BarePeople(turn.Text) is { } people
        ? Checked(answers, new IncomeReading(answers.Income.Range.From, 1, people, IncomeFault.None), turn.Today)
        : null;

    private TypedAnswer Checked(CheckAnswers answers, IncomeReading reading, DateOnly day)
    {
        if (reading.People < 1)
            return new TypedAnswer.Refused(_texts.Text("wrong.nobody"));
        answers = answers with { Income = IncomeAnswer.OfPerson(reading.Monthly, reading.Monthly) };
        var faults = policy.Facts.Faults(answers.Facts(null), day, reading.People).ToList();
        return faults.Count > 0
            ? new TypedAnswer.Refused(string.Join(' ', faults.Select(words.Fault)))
            : new TypedAnswer.Given(answers, reading is { Months: 1, People: null or 1 } ? null : Calculation(reading));
    }

    private string Calculation(IncomeReading reading) => _texts.Text(
        "calculation",
        ("sum", PolicyFigures.Number(reading.Sum)),
        ("months", reading.Months > 1 ? _texts.Text("by_months", ("months", reading.Months)) : ""),
        ("people", reading.People is > 1 and var people ? _texts.Text("by_people", ("people", people)) : ""),
        ("result", PolicyFigures.Number(reading.Monthly)),
        ("unit", _texts.Text(reading.People is null ? "unit_family" : "unit_person")));

    private TypedAnswer.Given? ReadIndicators(CheckQuestion question, CheckAnswers answers, Turn turn)
    {
        bool? deprived = _texts.Says("both", turn.Text) ? true : _texts.Says("none", turn.Text) ? false : null;
        return deprived is null ? null : new TypedAnswer.Given(question.Indicators.Aggregate(answers, (a, i) => a.With(i, deprived)));
    }
}
