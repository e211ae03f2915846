using System.Collections.Concurrent;
using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Search;

/// <summary>Ranks topics by everything that speaks for them. Deterministic; built once from content; safe for many callers at once.</summary>
public sealed class TopicRanker
{
    private readonly FeatureExtractor _extractor;
    private readonly LearnedRanking _learned;
    private readonly ConcurrentBag<Scratch> _pool = [];

    /// <param name="extractor">The one that the known texts were read with.</param>
    /// <param name="learned">What was learnt from them.</param>
    public TopicRanker(FeatureExtractor extractor, LearnedRanking learned)
    {
        _extractor = extractor;
        _learned = learned;
    }

    /// <summary>The topics for a question, best first, ties by id; at most <paramref name="limit"/>.</summary>
    public Ranking Rank(NormalisedText question, int limit)
    {
        if (question.IsEmpty)
            return Ranking.Nothing;
        if (!_pool.TryTake(out var scratch))
            scratch = new Scratch(_learned.Index.Topics, _learned.Vocabulary.Count);
        _extractor.Extract(question, scratch.Buffer);
        _learned.Vocabulary.Look(scratch.Buffer.Features, scratch.Question);
        _learned.Index.Weigh(scratch.Question, scratch.Evidence);
        Fusion.Probabilities(scratch.Evidence, _learned.Fusion, scratch.Probabilities);
        var ranking = new Ranking(Best(scratch.Probabilities, limit), Confidence(question, scratch));
        _pool.Add(scratch);
        return ranking;
    }

    private List<RankedTopic> Best(ReadOnlySpan<float> probabilities, int limit)
    {
        Span<int> best = stackalloc int[Math.Min(limit, probabilities.Length)];
        var count = 0;
        for (var t = 0; t < probabilities.Length; t++)
        {
            var place = count;
            while (place > 0 && probabilities[best[place - 1]] < probabilities[t])
                place--;
            if (place >= best.Length)
                continue;
            if (count < best.Length)
                count++;
            for (var i = count - 1; i > place; i--)
                best[i] = best[i - 1];
            best[place] = t;
        }

        var topics = new List<RankedTopic>(count);
        foreach (var t in best[..count])
            topics.Add(new RankedTopic(_learned.Topics[t].Id, probabilities[t]));
        return topics;
    }

    private float Confidence(NormalisedText question, Scratch scratch)
    {
        Span<float> signs = stackalloc float[ConfidenceSigns.Count];
        Judge.Signs(signs, scratch.Probabilities, _learned.Index, scratch.Evidence, _learned.Topics, _learned.Scope, scratch.Question, question.Tokens.Count);
        return LogisticRegression.Probability(_learned.Confidence, signs);
    }

    private sealed class Scratch(int topics, int vocabularySize)
    {
        public FeatureBuffer Buffer { get; } = new();

        public QuestionVector Question { get; } = new(vocabularySize);

        public float[] Evidence { get; } = new float[EvidenceIndex.Sources * topics];

        public float[] Probabilities { get; } = new float[topics];
    }
}
