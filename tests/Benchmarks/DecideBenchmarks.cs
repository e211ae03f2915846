using BenchmarkDotNet.Attributes;
using CauNoi.Knowledge;
using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Tests;

namespace CauNoi.Benchmarks;

/// <summary>From the text of a question to a decision.</summary>
public class DecideBenchmarks
{
    private static readonly Asking Asking = new(new DateOnly(2026, 11, 22));

    private IReadOnlyList<string> _questions = [];
    private Answerer _answerer = null!;

    /// <summary>0: those of the content; more: padded with noisy variants of them, which is learnt anew and takes minutes.</summary>
    [Params(0, 100_000)]
    public int Phrasings { get; set; }

    [GlobalSetup]
    public void Load()
    {
        _questions = HeldOutQuestions.Read();
        _answerer = KnowledgeBase.Load(RepositoryRoot.Content, KnowledgeOptions.Default with { Phrasings = Phrasings }).Answerer;
    }

    [Benchmark(OperationsPerInvoke = HeldOutQuestions.Count)]
    public double Decide()
    {
        var confidence = 0.0;
        foreach (var question in _questions)
            confidence += _answerer.Decide(question, Asking).Confidence;
        return confidence;
    }
}
