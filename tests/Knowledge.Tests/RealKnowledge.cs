namespace CauNoi.Knowledge.Tests;

/// <summary>The content of the repository, loaded once for all the tests that ask it.</summary>
public sealed class RealKnowledge
{
    public KnowledgeBase Base { get; } = KnowledgeBase.Load(RepositoryRoot.Content);
}

[CollectionDefinition(Name)]
public sealed class RealContentCollection : ICollectionFixture<RealKnowledge>
{
    public const string Name = "real content";
}
