using System.Collections.Concurrent;
using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Search;

/// <summary>Ranks topics by everything that speaks for them. Deterministic; built once from content; safe for many callers at once.</summary>
public sealed class TopicRanker
{
    private const float SmallestProbability = 1e-5f;

    // Learnt word for word, and yet somebody may mean another thing by it.
    private const float WordForWord = 0.98f;

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
    /// <param name="question">The question, read.</param>
    /// <param name="limit">The most topics to return.</param>
    /// <param name="context">What it takes from the question before; null if it stands alone.</param>
    public Ranking Rank(NormalisedText question, int limit, RankingContext? context = null)
    {
        if (question.IsEmpty)
            return Ranking.Nothing;
        if (!_pool.TryTake(out var scratch))
            scratch = new Scratch(_learned.Index.Topics, _learned.Vocabulary.Count);
        Weigh(question, scratch);
        if (context is not null)
        {
            scratch.Probabilities.CopyTo(scratch.Alone.AsSpan());
            Weigh(context.Joined, scratch);
            Join(scratch, context);
        }

        var confidence = Confidence(question, scratch);
        if (context is null && _learned.Known.Find(question) is { } known)
        {
            foreach (ref var probability in scratch.Probabilities.AsSpan())
                probability *= 1 - WordForWord;
            scratch.Probabilities[known] += WordForWord;
            confidence = _learned.Topics[known].InScope ? WordForWord : 1 - WordForWord;
        }

        var ranking = new Ranking(Best(scratch.Probabilities, limit), confidence);
        _pool.Add(scratch);
        return ranking;
    }

    private void Weigh(NormalisedText text, Scratch scratch)
    {
        _extractor.Extract(text, scratch.Buffer);
        _learned.Vocabulary.Look(scratch.Buffer.Features, scratch.Question);
        _learned.Index.Weigh(scratch.Question, scratch.Evidence);
        Fusion.Probabilities(scratch.Evidence, _learned.Fusion, scratch.Probabilities);
    }

    // A weighted product of what the question says alone and together with the one before, and of what is near.
    private void Join(Scratch scratch, RankingContext context)
    {
        var lean = (float)context.Lean;
        for (var t = 0; t < scratch.Probabilities.Length; t++)
            scratch.Probabilities[t] = ((1 - lean) * MathF.Log(scratch.Alone[t] + SmallestProbability))
                + (lean * (MathF.Log(scratch.Probabilities[t] + SmallestProbability) + context.Nearness.GetValueOrDefault(_learned.Topics[t].Id)));
        Softmax.InPlace(scratch.Probabilities);
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

        /// <summary>The probabilities without the question before.</summary>
        public float[] Alone { get; } = new float[topics];
    }
}
