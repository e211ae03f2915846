using CauNoi.Bot.Skills.CheckEligibility;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Knowledge;
using CauNoi.Knowledge.Policy;
using FsCheck;
using FsCheck.Fluent;

namespace CauNoi.Bot.Tests.Skills.CheckEligibility;

public sealed class CheckQuestionsTests
{
    private const int Most = 8;

    private static readonly PolicyBase Policy = KnowledgeBase.Load(Path.Combine(RepositoryRoot.Path, "content")).Policy;
    private static readonly CheckQuestions Questions = new(Policy);
    private static readonly DateOnly First = new(2024, 1, 1);

    [Fact]
    public void Whatever_is_answered_no_more_than_eight_questions_are_asked_and_then_no_answer_could_change_the_class() =>
        Prop.ForAll(Talks(), talk => EndsInTime(talk)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("r9999999.")]
    [InlineData("x9999999.")]
    [InlineData("r1400000.111")]
    [InlineData("u2000001~3000000.")]
    public void What_is_decided_asks_no_more(string code) =>
        Assert.Null(Questions.Next(CheckCode.Read(code)!, new DateOnly(2026, 11, 22), province: null));

    private static bool EndsInTime((int Day, bool Coming, string? Province, int[] Choices) talk)
    {
        var day = First.AddDays(talk.Day);
        var answers = new CheckAnswers { ForComing = talk.Coming && Questions.Coming(day) is not null };
        foreach (var choice in talk.Choices.Take(Most))
        {
            if (Questions.Next(answers, day, talk.Province) is not { } question)
                break;
            answers = Answer(question, answers, choice, day);
        }

        return Questions.Next(answers, day, talk.Province) is null;
    }

    private static CheckAnswers Answer(CheckQuestion question, CheckAnswers answers, int choice, DateOnly day)
    {
        if (choice == 0)
            return AnswerReader.Unknown(question, answers);
        if (question.Topic == CheckTopic.Area)
            return answers with { Area = choice % 2 == 0 ? AreaAnswer.Rural : AreaAnswer.Urban };
        if (question.Topic == CheckTopic.Indicators)
            return question.Indicators.Select((indicator, at) => (indicator, at)).Aggregate(answers, (a, q) => a.With(q.indicator, (choice & (1 << q.at)) != 0));
        var bands = Questions.Bands(answers, day);
        return answers with { Income = choice <= bands.Count ? IncomeAnswer.OfPerson(choice == 1 ? 0 : bands[choice - 2] + 1, bands[choice - 1]) : IncomeAnswer.OfPerson(bands[^1] + 1, long.MaxValue) };
    }

    private static Arbitrary<(int Day, bool Coming, string? Province, int[] Choices)> Talks() =>
        (from day in Gen.Choose(0, 2500)
         from coming in Gen.Elements(true, false)
         from province in Gen.Elements<string?>(null, "22", "75", "79", "24", "01")
         from choices in Gen.ArrayOf(Gen.Choose(0, 5), Most)
         select (day, coming, province, choices)).ToArbitrary();
}
