using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Search;

/// <summary>The phrasings word for word: who asks exactly so has his topic, however generic the words are.</summary>
internal sealed class KnownPhrasings
{
    private const int Several = -1;

    private readonly Dictionary<ulong, int> _topics = [];

    public KnownPhrasings(IReadOnlyList<TopicText> topics)
    {
        for (var t = 0; t < topics.Count; t++)
            foreach (var phrasing in topics[t].Phrasings)
            {
                var key = FeatureExtractor.HashOf(phrasing);
                _topics[key] = _topics.TryGetValue(key, out var other) && other != t ? Several : t;
            }
    }

    private KnownPhrasings(BinaryReader reader)
    {
        var keys = reader.ReadArray<ulong>();
        var topics = reader.ReadArray<int>();
        _topics.EnsureCapacity(keys.Length);
        for (var i = 0; i < keys.Length; i++)
            _topics.Add(keys[i], topics[i]);
    }

    /// <summary>The number of the only topic that has this phrasing, marks left aside; null if there is none or more than one.</summary>
    public int? Find(NormalisedText question) =>
        _topics.TryGetValue(FeatureExtractor.HashOf(question), out var topic) && topic != Several ? topic : null;

    public void Write(BinaryWriter writer)
    {
        writer.WriteArray([.. _topics.Keys]);
        writer.WriteArray([.. _topics.Values]);
    }

    /// <exception cref="EndOfStreamException">The file is cut off.</exception>
    public static KnownPhrasings Read(BinaryReader reader) => new(reader);
}
