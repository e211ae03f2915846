using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Search;

/// <summary>Room for the features of one text, used again for the next.</summary>
public sealed class FeatureBuffer
{
    public List<Feature> Features { get; } = [];

    internal List<PhraseMatch<int>> Matches { get; } = [];

    internal List<int> Concepts { get; } = [];

    internal void Clear()
    {
        Features.Clear();
        Matches.Clear();
        Concepts.Clear();
    }
}
