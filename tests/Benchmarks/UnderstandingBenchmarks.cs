using BenchmarkDotNet.Attributes;
using CauNoi.Knowledge;
using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Search;
using CauNoi.Knowledge.Tests;

namespace CauNoi.Benchmarks;

/// <summary>The two halves of understanding a question: reading it, and ranking the topics for what was read.</summary>
public class UnderstandingBenchmarks
{
    private const int Ranked = 10;

    private IReadOnlyList<string> _questions = [];
    private IReadOnlyList<NormalisedText> _read = [];
    private VietnameseReader _reader = null!;
    private TopicRanker _ranker = null!;

    [GlobalSetup]
    public void Load()
    {
        var knowledge = KnowledgeBase.Load(RepositoryRoot.Content);
        _questions = HeldOutQuestions.Read();
        _reader = knowledge.Reader;
        _read = [.. _questions.Select(_reader.Read)];
        _ranker = new TopicRanker(new FeatureExtractor(ConceptLexicon.Load(knowledge.Content, _reader)), knowledge.Learned.Ranking);
    }

    [Benchmark(OperationsPerInvoke = HeldOutQuestions.Count)]
    public int Read()
    {
        var tokens = 0;
        foreach (var question in _questions)
            tokens += _reader.Read(question).Tokens.Count;
        return tokens;
    }

    [Benchmark(OperationsPerInvoke = HeldOutQuestions.Count)]
    public double Rank()
    {
        var confidence = 0.0;
        foreach (var question in _read)
            confidence += _ranker.Rank(question, Ranked).Confidence;
        return confidence;
    }
}
