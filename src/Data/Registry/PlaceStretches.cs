using CauNoi.Knowledge.Places;

namespace CauNoi.Data.Registry;

/// <summary>The stretches of a text that may be names of areas, by their keys.</summary>
internal sealed class PlaceStretches
{
    // What people say around a place; with other marks it is a name.
    private static readonly HashSet<string> Around = PlaceText
        .Read("tôi em cháu mình nhà quê ở tại thuộc nằm của cũ mới trước đây nay là sáp nhập từ về thì").Words.Select(w => w.Exact).ToHashSet();

    private static readonly HashSet<string> FoldedAround = PlaceText.Read("toi em o tai thuoc cu moi truoc day").Words.Select(w => w.Folded).ToHashSet();

    private static readonly string FormerWord = PlaceText.Read("cũ").Words[0].Exact;

    private readonly Dictionary<string, List<Stretch>> _byKey;

    private PlaceStretches(PlaceText text, Dictionary<string, List<Stretch>> byKey)
    {
        Text = text;
        _byKey = byKey;
    }

    public PlaceText Text { get; }

    public IReadOnlyCollection<string> Keys => _byKey.Keys;

    public IReadOnlyList<Stretch> this[string key] => _byKey.TryGetValue(key, out var stretches) ? stretches : [];

    public static PlaceStretches Of(PlaceText text, int longest)
    {
        var byKey = new Dictionary<string, List<Stretch>>(StringComparer.Ordinal);
        for (var start = 0; start < text.Words.Count; start++)
            for (var length = 1; length <= longest && start + length <= text.Words.Count; length++)
            {
                var key = text.Key(start, length);
                var kind = text.KindBefore(start);
                // A number is the name of a ward only after the word for one: "phường 1".
                if (kind is null && key.All(char.IsAsciiDigit))
                    continue;
                if (!byKey.TryGetValue(key, out var same))
                    byKey[key] = same = [];
                same.Add(new Stretch(start, length, kind));
                if (text.Words[start + length - 1].EndsPart)
                    break;
            }

        return new PlaceStretches(text, byKey);
    }

    /// <summary>Whether the words say that a name is meant as it was ("cũ", "trước đây").</summary>
    public static bool SaysFormer(PlaceText text) => text.Words.Any(w => IsFormer(w)) || text.Words.Zip(text.Words.Skip(1)).Any(p => (p.First.Folded, p.Second.Folded) == ("truoc", "day"));

    /// <summary>Whether the word belongs to no name.</summary>
    public static bool IsAround(PlaceWord word) => Around.Contains(word.Exact) || (!word.IsMarked && FoldedAround.Contains(word.Folded));

    // Without marks "cu" may be the beginning of a name ("cu chi").
    private static bool IsFormer(PlaceWord word) => word.Folded == "cu" && (word.Exact == FormerWord || (!word.IsMarked && word.EndsPart));
}

/// <summary>Some words in a row, and the word for a kind of area before them.</summary>
internal readonly record struct Stretch(int Start, int Length, (PlaceKind Kind, int Length)? Before)
{
    public int End => Start + Length;
}
