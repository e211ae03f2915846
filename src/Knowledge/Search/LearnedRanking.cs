namespace CauNoi.Knowledge.Search;

/// <summary>Everything that was learnt from known texts: a build product, kept in a file beside the content so that a start need not learn again.</summary>
public sealed class LearnedRanking
{
    private const uint Magic = 0x4C4E4303;

    internal LearnedRanking(
        IReadOnlyList<RankedLabel> topics, KnownPhrasings known, Vocabulary vocabulary, EvidenceIndex index, float[] fusion, TopicClassifier scope, float[] confidence)
    {
        Topics = topics;
        Known = known;
        Vocabulary = vocabulary;
        Index = index;
        Fusion = fusion;
        Scope = scope;
        Confidence = confidence;
    }

    /// <summary>How much each source of evidence counts, in the order of <see cref="EvidenceIndex.SourceNames"/>.</summary>
    public IReadOnlyList<float> FusionWeights => Fusion;

    /// <summary>The coefficients of the calibrated confidence, in the order of <see cref="ConfidenceSigns.Names"/>.</summary>
    public IReadOnlyList<float> ConfidenceWeights => Confidence;

    internal IReadOnlyList<RankedLabel> Topics { get; }

    internal KnownPhrasings Known { get; }

    internal Vocabulary Vocabulary { get; }

    internal EvidenceIndex Index { get; }

    internal float[] Fusion { get; }

    internal TopicClassifier Scope { get; }

    internal float[] Confidence { get; }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Magic);
        writer.Write(Topics.Count);
        foreach (var topic in Topics)
        {
            writer.Write(topic.Id);
            writer.Write(topic.InScope);
        }

        Known.Write(writer);
        Vocabulary.Write(writer);
        Index.Write(writer);
        Scope.Write(writer);
        writer.WriteArray(Fusion);
        writer.WriteArray(Confidence);
    }

    /// <exception cref="InvalidDataException">The file is of another kind.</exception>
    /// <exception cref="EndOfStreamException">The file is cut off.</exception>
    public static LearnedRanking Read(BinaryReader reader, RankingDesign design)
    {
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException("this is no learnt ranking");
        var topics = new RankedLabel[reader.ReadInt32()];
        for (var t = 0; t < topics.Length; t++)
            topics[t] = new RankedLabel(reader.ReadString(), reader.ReadBoolean());
        var known = KnownPhrasings.Read(reader);
        var vocabulary = Vocabulary.Read(reader);
        var index = EvidenceIndex.Read(reader, vocabulary, design);
        var scope = TopicClassifier.Read(reader, vocabulary, design.Classifier);
        return new LearnedRanking(topics, known, vocabulary, index, reader.ReadArray<float>(), scope, reader.ReadArray<float>());
    }
}
