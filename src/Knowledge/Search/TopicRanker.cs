using System.Collections.Concurrent;
using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Search;

/// <summary>Ranks topics by everything that speaks for them. Deterministic; built once from content; safe for many callers at once.</summary>
public sealed class TopicRanker
{
    private readonly IReadOnlyList<TopicText> _topics;
    private readonly FeatureExtractor _extractor;
    private readonly Vocabulary _vocabulary;
    private readonly EvidenceIndex _index;
    private readonly LearnedRanking _learned;
    private readonly ConcurrentBag<Scratch> _pool = [];

    /// <param name="corpus">The topics.</param>
    /// <param name="learned">Learnt from the same corpus.</param>
    /// <param name="design">By which it was learnt.</param>
    public TopicRanker(RankingCorpus corpus, LearnedRanking learned, RankingDesign design)
    {
        _topics = corpus.Topics;
        _extractor = corpus.Extractor;
        _vocabulary = corpus.Vocabulary;
        _learned = learned;
        learned.Classifier.Bind(_vocabulary);
        learned.Scope.Bind(_vocabulary);
        _index = new EvidenceIndex(corpus.Features, _vocabulary, learned.Classifier, design);
    }

    /// <summary>The topics for a question, best first, ties by id; at most <paramref name="limit"/>.</summary>
    public Ranking Rank(NormalisedText question, int limit)
    {
        if (question.IsEmpty)
            return Ranking.Nothing;
        if (!_pool.TryTake(out var scratch))
            scratch = new Scratch(_index);
        _extractor.Extract(question, scratch.Buffer);
        _vocabulary.Look(scratch.Buffer.Features, scratch.Question);
        _index.Weigh(scratch.Question, scratch.Evidence);
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
            topics.Add(new RankedTopic(_topics[t].Id, probabilities[t]));
        return topics;
    }

    private float Confidence(NormalisedText question, Scratch scratch)
    {
        Span<float> signs = stackalloc float[ConfidenceSigns.Count];
        Judge.Signs(signs, scratch.Probabilities, _index, scratch.Evidence, _topics, _learned.Scope, scratch.Question, question.Tokens.Count);
        return LogisticRegression.Probability(_learned.Confidence, signs);
    }

    private sealed class Scratch(EvidenceIndex index)
    {
        public FeatureBuffer Buffer { get; } = new();

        public QuestionVector Question { get; } = new();

        public float[] Evidence { get; } = new float[EvidenceIndex.Sources * index.Topics];

        public float[] Probabilities { get; } = new float[index.Topics];
    }
}
