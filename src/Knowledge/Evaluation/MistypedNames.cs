using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Evaluation;

/// <summary>Names as people type them in a hurry; the same seed gives the same ones.</summary>
public sealed class MistypedNames(int seed)
{
    private static readonly string[] Keyboard = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private readonly Random _random = new(seed);

    /// <summary>The name without any mark.</summary>
    public static string WithoutMarks(string name) => string.Join(' ', name.Split(' ').Select(VietnameseLetters.Fold));

    /// <summary>The name with one slip: a letter dropped, added, changed to any other or to one beside it on the keyboard, or two letters swapped.</summary>
    public string WithSlip(string name)
    {
        while (true)
        {
            var at = _random.Next(name.Length);
            var mistyped = _random.Next(5) switch
            {
                0 => name.Remove(at, 1),
                1 => name.Insert(at, Letter().ToString()),
                2 => Changed(name, at, Letter()),
                3 => Beside(name, at),
                _ => Swapped(name, at),
            };
            if (mistyped != name && mistyped.Trim().Length > 0)
                return mistyped;
        }
    }

    private char Letter() => (char)('a' + _random.Next(26));

    private static string Changed(string name, int at, char letter) => $"{name.AsSpan(0, at)}{letter}{name.AsSpan(at + 1)}";

    private string Beside(string name, int at)
    {
        var plain = VietnameseLetters.Fold(name[at].ToString());
        if (plain.Length != 1 || Array.Find(Keyboard, r => r.Contains(plain[0], StringComparison.Ordinal)) is not { } row)
            return name;
        var place = row.IndexOf(plain[0], StringComparison.Ordinal) + (_random.Next(2) == 0 ? -1 : 1);
        return place >= 0 && place < row.Length ? Changed(name, at, row[place]) : name;
    }

    private static string Swapped(string name, int at) =>
        at + 1 < name.Length ? $"{name.AsSpan(0, at)}{name[at + 1]}{name[at]}{name.AsSpan(at + 2)}" : name;
}
