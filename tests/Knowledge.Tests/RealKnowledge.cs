using System.Text.Json;
using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Evaluation;
using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests;

/// <summary>The content of the repository, loaded once for all the tests that ask it.</summary>
public sealed class RealKnowledge
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Lazy<IReadOnlyList<EvalOutcome>> _heldOut;

    public RealKnowledge()
    {
        Courtesies = Courtesies.Load(Base.Content, Base.Reader);
        Replies = FixedReplies.Load(Base.Content, Courtesies, Base.Reader);
        _heldOut = new(() => Evaluator.Ask(
            [.. File.ReadLines(Path.Combine(RepositoryRoot.Content, "held-out", "questions.jsonl")).Select(l => JsonSerializer.Deserialize<EvalQuestion>(l, Json)!)],
            Base.Answerer,
            new DateOnly(2026, 11, 22)));
    }

    public KnowledgeBase Base { get; } = KnowledgeBase.Load(RepositoryRoot.Content);

    public Courtesies Courtesies { get; }

    public FixedReplies Replies { get; }

    /// <summary>What became of the questions of <c>content/held-out</c>; asked once.</summary>
    public IReadOnlyList<EvalOutcome> HeldOut => _heldOut.Value;
}

[CollectionDefinition(Name)]
public sealed class RealContentCollection : ICollectionFixture<RealKnowledge>
{
    public const string Name = "real content";
}
