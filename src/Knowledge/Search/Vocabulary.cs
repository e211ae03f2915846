using System.Runtime.InteropServices;

namespace CauNoi.Knowledge.Search;

/// <summary>Numbers the features of all known texts.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<FeatureKind> _kinds = [];
    private readonly List<ulong> _keys = [];

    public int Count => _kinds.Count;

    public FeatureKind KindOf(int number) => _kinds[number];

    public ulong KeyOf(int number) => _keys[number];

    /// <summary>The numbers of the features of a known text; new ones are taken in.</summary>
    public int[] Learn(IReadOnlyList<Feature> features)
    {
        var numbers = new int[features.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, features[i].Key, out var known);
            if (!known)
            {
                number = _kinds.Count;
                _kinds.Add(features[i].Kind);
                _keys.Add(features[i].Key);
            }

            numbers[i] = number;
        }

        return numbers;
    }

    /// <summary>The number of a feature, or -1 for one that no known text has.</summary>
    public int Find(ulong key) => _numbers.TryGetValue(key, out var number) ? number : -1;

    /// <summary>Looks up the features of a question.</summary>
    public void Look(IReadOnlyList<Feature> features, QuestionVector question)
    {
        question.Known.Clear();
        Array.Clear(question.Unknown);
        foreach (var feature in features)
        {
            var number = Find(feature.Key);
            if (number >= 0)
                question.Known.Add(number);
            else
                question.Unknown[(int)feature.Kind]++;
        }
    }
}
