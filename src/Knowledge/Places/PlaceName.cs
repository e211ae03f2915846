namespace CauNoi.Knowledge.Places;

/// <summary>The official name of an area, taken apart: "Thị trấn Mường Khến" is a township with the key "muongkhen".</summary>
public sealed record PlaceName
{
    private PlaceName(PlaceKind? kind, string key, string exact)
    {
        Kind = kind;
        Key = key;
        Exact = exact;
    }

    /// <summary>Null if the name begins with no word for a kind.</summary>
    public PlaceKind? Kind { get; }

    /// <summary>What the name is looked up by; several areas share one.</summary>
    public string Key { get; }

    /// <summary>The same with marks.</summary>
    public string Exact { get; }

    public static PlaceName Of(string name)
    {
        var text = PlaceText.Read(name);
        var count = text.Words.Count;
        // The longer word first: "Thị xã" is no area called "xã".
        foreach (var length in new[] { 2, 1 })
            if (count > length && text.KindBefore(length) is { } kind && kind.Length == length)
                return new PlaceName(kind.Kind, text.Key(length, count - length), text.Exact(length, count - length));
        return new PlaceName(null, text.Key(0, count), text.Exact(0, count));
    }
}
