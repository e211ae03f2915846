using System.Runtime.InteropServices;

namespace CauNoi.Knowledge.Search;

/// <summary>Numbers the features of all known texts.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<FeatureKind> _kinds = [];
    private readonly List<ulong> _keys = [];

    public void Write(BinaryWriter writer)
    {
        writer.WriteArray([.. _keys]);
        writer.WriteArray([.. _kinds.Select(k => (byte)k)]);
    }

    /// <exception cref="EndOfStreamException">The file is cut off.</exception>
    public static Vocabulary Read(BinaryReader reader)
    {
        var vocabulary = new Vocabulary();
        vocabulary._keys.AddRange(reader.ReadArray<ulong>());
        vocabulary._kinds.AddRange(reader.ReadArray<byte>().Select(k => (FeatureKind)k));
        vocabulary._numbers.EnsureCapacity(vocabulary.Count);
        for (var number = 0; number < vocabulary.Count; number++)
            vocabulary._numbers.Add(vocabulary._keys[number], number);
        return vocabulary;
    }

    public int Count => _kinds.Count;

    public FeatureKind KindOf(int number) => _kinds[number];

    /// <summary>The numbers of the features of a known text, each once; new ones are taken in.</summary>
    public int[] Learn(IReadOnlyList<Feature> features)
    {
        var numbers = new HashSet<int>(features.Count);
        foreach (var feature in features)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, feature.Key, out var known);
            if (!known)
            {
                number = _kinds.Count;
                _kinds.Add(feature.Kind);
                _keys.Add(feature.Key);
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }

    /// <summary>The number of a feature, or -1 for one that no known text has.</summary>
    public int Find(ulong key) => _numbers.TryGetValue(key, out var number) ? number : -1;

    /// <summary>Looks up the features of a question.</summary>
    public void Look(IReadOnlyList<Feature> features, QuestionVector question)
    {
        question.Clear();
        foreach (var feature in features)
            question.Add(Find(feature.Key), feature.Kind);
    }
}
