using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Search;

/// <summary>Ranks topics by how close a question comes to their phrasings. Deterministic; built once from content.</summary>
public sealed class TopicIndex
{
    // Marks that were typed say more than letters alone, so the exact field counts only where there are any.
    private const double ExactWeight = 0.35;
    private const double FoldedWeight = 0.35;
    private const double LettersWeight = 0.30;

    // A topic whose second and third phrasings agree is safer than one with a single lucky phrasing.
    private static readonly double[] BestPhrasings = [0.6, 0.25, 0.15];

    // All phrasings of a topic taken as one text know more of its words than any single phrasing does.
    private const double WholeTopicWeight = 0.6;

    // From here on a phrasing is the question itself, whatever the others are like.
    private const double SameQuestion = 0.9;

    private readonly IReadOnlyList<string> _topics;
    private readonly int[] _topicOf;
    private readonly FieldIndex _exact;
    private readonly FieldIndex _folded;
    private readonly FieldIndex _letters;
    private readonly FieldIndex _topicWords;
    private readonly FieldIndex _topicLetters;

    /// <param name="topics">Ids with their phrasings.</param>
    public TopicIndex(IEnumerable<(string Id, IEnumerable<NormalisedText> Phrasings)> topics)
    {
        var all = topics.Select(t => (t.Id, Phrasings: t.Phrasings.Where(p => !p.IsEmpty).ToList())).ToList();
        _topics = [.. all.Select(t => t.Id)];
        _topicOf = [.. all.SelectMany((t, i) => Enumerable.Repeat(i, t.Phrasings.Count))];
        var phrasings = all.SelectMany(t => t.Phrasings).ToList();
        _exact = Index(Field.Exact, phrasings);
        _folded = Index(Field.Folded, phrasings);
        _letters = Index(Field.Letters, phrasings);
        _topicWords = TopicsAsOne(Field.Folded, all.Select(t => t.Phrasings));
        _topicLetters = TopicsAsOne(Field.Letters, all.Select(t => t.Phrasings));
    }

    /// <summary>The topics that share anything with the question, best first, ties by id; at most <paramref name="limit"/>.</summary>
    public IReadOnlyList<RankedTopic> Rank(NormalisedText question, int limit)
    {
        var scores = new double[_topicOf.Length];
        var exactWeight = ExactWeight * Math.Min(1, question.MarkedShare * 2);
        var total = exactWeight + FoldedWeight + LettersWeight;
        if (exactWeight > 0)
            _exact.Score([.. Features.Of(Field.Exact, question)], exactWeight / total, scores);
        _folded.Score([.. Features.Of(Field.Folded, question)], FoldedWeight / total, scores);
        _letters.Score([.. Features.Of(Field.Letters, question)], LettersWeight / total, scores);

        var best = new double[_topics.Count, BestPhrasings.Length];
        for (var i = 0; i < scores.Length; i++)
            Keep(best, _topicOf[i], scores[i]);
        var whole = WholeTopics(question);
        return [.. _topics.Select((id, t) => new RankedTopic(id, Total(best, t, whole[t])))
            .Where(t => t.Score > 0)
            .OrderByDescending(t => t.Score)
            .ThenBy(t => t.Id, StringComparer.Ordinal)
            .Take(limit)];
    }

    private FieldIndex Index(Field field, IReadOnlyList<NormalisedText> phrasings) =>
        new([.. phrasings.Select((p, i) => (_topicOf[i], (IReadOnlyList<string>)[.. Features.Of(field, p)]))], _topics.Count);

    private FieldIndex TopicsAsOne(Field field, IEnumerable<List<NormalisedText>> topics) =>
        new([.. topics.Select((t, i) => (i, (IReadOnlyList<string>)[.. t.SelectMany(p => Features.Of(field, p))]))], _topics.Count);

    private static void Keep(double[,] best, int topic, double score)
    {
        for (var place = 0; place < BestPhrasings.Length; place++)
            if (score > best[topic, place])
                (best[topic, place], score) = (score, best[topic, place]);
    }

    private double[] WholeTopics(NormalisedText question)
    {
        var scores = new double[_topics.Count];
        _topicWords.Score([.. Features.Of(Field.Folded, question)], 0.5, scores);
        _topicLetters.Score([.. Features.Of(Field.Letters, question)], 0.5, scores);
        return scores;
    }

    private static double Total(double[,] best, int topic, double whole)
    {
        if (best[topic, 0] >= SameQuestion)
            return best[topic, 0];
        var nearest = 0.0;
        for (var place = 0; place < BestPhrasings.Length; place++)
            nearest += BestPhrasings[place] * best[topic, place];
        return ((1 - WholeTopicWeight) * nearest) + (WholeTopicWeight * whole);
    }
}
