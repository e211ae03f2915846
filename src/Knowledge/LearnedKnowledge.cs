using System.Security.Cryptography;
using System.Text;
using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Search;

namespace CauNoi.Knowledge;

/// <summary>What is learnt from the content: the ranking and the words. A build product in one file beside the content.</summary>
/// <param name="Ranking">How questions are ranked.</param>
/// <param name="Words">Which words are known.</param>
public sealed record LearnedKnowledge(LearnedRanking Ranking, WordStatistics Words)
{
    private const int FingerprintSize = 32;

    /// <summary>The same for the same texts and program; another for any other.</summary>
    public static byte[] Fingerprint(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(LearnedKnowledge).Module.ModuleVersionId.ToByteArray());
        foreach (var text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }

        return hash.GetHashAndReset();
    }

    public void Write(Stream stream, byte[] fingerprint)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(fingerprint);
        Ranking.Write(writer);
        Words.Write(writer);
    }

    /// <summary>Null if the stream holds something else, or what was learnt from other texts.</summary>
    public static LearnedKnowledge? Read(Stream stream, byte[] fingerprint, RankingDesign design)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            return reader.ReadBytes(FingerprintSize).AsSpan().SequenceEqual(fingerprint)
                ? new LearnedKnowledge(LearnedRanking.Read(reader, design), WordStatistics.Read(reader))
                : null;
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException)
        {
            return null;
        }
    }
}
