using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>Which question comes next. What can no longer change the class is not asked.</summary>
public sealed class CheckQuestions(PolicyBase policy)
{
    private const int BeforeIndicators = 2;

    /// <summary>The national standard of a day; null if none is known.</summary>
    public PovertyStandard? Standard(DateOnly day) => policy.Standards.InForceOn(day);

    /// <summary>The national standard that begins with the coming year; null if today's goes on or nothing is known.</summary>
    public PovertyStandard? Coming(DateOnly day) =>
        Standard(NewYear(day)) is { } coming && coming.Id != Standard(day)?.Id ? coming : null;

    public static DateOnly NewYear(DateOnly day) => new(day.Year + 1, 1, 1);

    /// <summary>Every question is one a dimension beside area and income: the indicators stand in pairs in the standard's row.</summary>
    public int Total(CheckAnswers answers, DateOnly day) => BeforeIndicators + Pairs(answers, day).Count;

    /// <summary>The next question; null if no answer can change the class any more, or if all are given.</summary>
    public CheckQuestion? Next(CheckAnswers answers, DateOnly day, string? province)
    {
        var open = Open(answers, day, province);
        if (answers.Area == AreaAnswer.NotAsked && open.HasFlag(Undecided.Area))
            return new CheckQuestion(CheckTopic.Area, 1, []);
        if (answers.Income.Kind == IncomeKind.OfFamily)
            return new CheckQuestion(CheckTopic.People, BeforeIndicators, []);
        if (open.HasFlag(Undecided.Income) && (answers.Income.Kind == IncomeKind.NotAsked || IsTooWide(answers)))
            return new CheckQuestion(CheckTopic.Income, BeforeIndicators, []);
        return open.HasFlag(Undecided.Indicators)
            ? Pairs(answers, day).Select((p, i) => new CheckQuestion(CheckTopic.Indicators, BeforeIndicators + 1 + i, p)).FirstOrDefault(q => !answers.HasAnswered(q.Indicators))
            : null;
    }

    /// <summary>The answers without the last one; null if there is none.</summary>
    public CheckAnswers? Before(CheckAnswers answers, DateOnly day)
    {
        if (Pairs(answers, day).LastOrDefault(p => p.Any(i => answers.HasAnswered([i]))) is { } last)
            return answers.Without(last);
        if (answers.Income.Kind != IncomeKind.NotAsked)
            return answers with { Income = default };
        return answers.Area == AreaAnswer.NotAsked ? null : answers with { Area = AreaAnswer.NotAsked };
    }

    /// <summary>True if there were questions that did not have to be asked.</summary>
    public bool LeftOut(CheckAnswers answers, DateOnly day) =>
        answers.Income.Kind == IncomeKind.NotAsked || Pairs(answers, day).Any(p => !answers.HasAnswered(p));

    /// <summary>The highest incomes of the bands that can be chosen from, in đồng per person and month; what lies above the last is a band of its own.</summary>
    public IReadOnlyList<long> Bands(CheckAnswers answers, DateOnly day)
    {
        IReadOnlyList<AreaKind> areas = answers.Facts(null).Area is { } known ? [known] : [AreaKind.Rural, AreaKind.Urban];
        return [.. (Asked(answers, day)?.Lines ?? []).SelectMany(l => areas.Select(l.HighestWithin)).Distinct().Order()];
    }

    private PovertyStandard? Asked(CheckAnswers answers, DateOnly day) => answers.ForComing ? Coming(day) : Standard(day);

    private IReadOnlyList<Indicator[]> Pairs(CheckAnswers answers, DateOnly day) => [.. (Asked(answers, day)?.Indicators ?? []).Chunk(2)];

    // A band of today's lines may straddle one of the coming standard.
    private static bool IsTooWide(CheckAnswers answers) => answers is { ForComing: true, Income: { Kind: IncomeKind.OfPerson, IsExact: false } };

    private Undecided Open(CheckAnswers answers, DateOnly day, string? province)
    {
        var facts = answers.Facts(province);
        IReadOnlyList<PovertyStandard?> standards = answers.ForComing
            ? [Coming(day)]
            : [Standard(day), province is null ? null : policy.Standards.InForceOn(day, province)];
        return standards.OfType<PovertyStandard>().Aggregate(Undecided.None, (open, s) => open | policy.Classifier.Decide(facts, s, day).Undecided);
    }
}
