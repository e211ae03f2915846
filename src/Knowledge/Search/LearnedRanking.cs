using System.Runtime.InteropServices;

namespace CauNoi.Knowledge.Search;

/// <summary>What was learnt from the phrasings: a build product, kept in a file beside the content so that a start need not learn again.</summary>
public sealed class LearnedRanking
{
    private const uint Magic = 0x4C4E4301;

    internal LearnedRanking(ulong fingerprint, TopicClassifier classifier, float[] fusion, TopicClassifier scope, float[] confidence)
    {
        Fingerprint = fingerprint;
        Classifier = classifier;
        Fusion = fusion;
        Scope = scope;
        Confidence = confidence;
    }

    /// <summary>Of the texts it was learnt from: for other texts it does not count.</summary>
    public ulong Fingerprint { get; }

    /// <summary>How much each source of evidence counts.</summary>
    public IReadOnlyList<float> FusionWeights => Fusion;

    /// <summary>The coefficients of the calibrated confidence, in the order of <see cref="ConfidenceSigns.Names"/>.</summary>
    public IReadOnlyList<float> ConfidenceWeights => Confidence;

    internal TopicClassifier Classifier { get; }

    internal float[] Fusion { get; }

    internal TopicClassifier Scope { get; }

    internal float[] Confidence { get; }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Fingerprint);
        Classifier.Write(writer);
        Scope.Write(writer);
        writer.Write(MemoryMarshal.AsBytes(Fusion.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Confidence.AsSpan()));
    }

    /// <summary>Null if the stream holds something else, or what was learnt from other texts.</summary>
    public static LearnedRanking? Read(Stream stream, ulong fingerprint, RankingDesign design)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        try
        {
            if (reader.ReadUInt32() != Magic || reader.ReadUInt64() != fingerprint)
                return null;
            var classifier = TopicClassifier.Read(reader, design.Classifier);
            var scope = TopicClassifier.Read(reader, design.Classifier);
            var fusion = new float[EvidenceIndex.Sources];
            stream.ReadExactly(MemoryMarshal.AsBytes(fusion.AsSpan()));
            var confidence = new float[ConfidenceSigns.Count];
            stream.ReadExactly(MemoryMarshal.AsBytes(confidence.AsSpan()));
            return new LearnedRanking(fingerprint, classifier, fusion, scope, confidence);
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }
}
