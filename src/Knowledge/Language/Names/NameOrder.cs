using System.Globalization;

namespace CauNoi.Knowledge.Language.Names;

/// <summary>The order of Vietnamese lists: by given name, then family name, then what stands between, by the rules of the Vietnamese alphabet.</summary>
public sealed class NameOrder : IComparer<string>
{
    private static readonly CompareInfo Alphabet = CultureInfo.GetCultureInfo("vi").CompareInfo;

    private NameOrder()
    {
    }

    public static NameOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var (left, right) = (Parts(x), Parts(y));
        var order = Of(left.Given, right.Given);
        order = order != 0 ? order : Of(left.Family, right.Family);
        order = order != 0 ? order : Of(left.Middle, right.Middle);
        return order != 0 ? order : string.CompareOrdinal(x, y);
    }

    private static int Of(string a, string b) => Alphabet.Compare(a, b, CompareOptions.None);

    private static (string Given, string Family, string Middle) Parts(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            0 => ("", "", ""),
            1 => (words[0], "", ""),
            _ => (words[^1], words[0], string.Join(' ', words[1..^1])),
        };
    }
}
