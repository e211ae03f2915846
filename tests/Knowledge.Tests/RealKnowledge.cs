using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests;

/// <summary>The content of the repository, loaded once for all the tests that ask it.</summary>
public sealed class RealKnowledge
{
    public KnowledgeBase Base { get; } = KnowledgeBase.Load(RepositoryRoot.Content);

    public FixedReplies Replies() => FixedReplies.Load(Base.Content, Courtesies.Load(Base.Content, Base.Reader), Base.Reader);
}

[CollectionDefinition(Name)]
public sealed class RealContentCollection : ICollectionFixture<RealKnowledge>
{
    public const string Name = "real content";
}
