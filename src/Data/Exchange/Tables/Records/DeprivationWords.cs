using CauNoi.Data.Exchange.Tables.Cells;
using CauNoi.Data.Exchange.Tables.Columns;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Content;

namespace CauNoi.Data.Exchange.Tables.Records;

/// <summary>Reads deprivations that are told in one cell, "Việc làm; nguồn nước", by the headings that the twelve indicators have as columns.</summary>
internal sealed class DeprivationWords
{
    private static readonly string[] Prefixes = ["thieu hut ", "thieu "];

    private readonly Dictionary<string, Deprivations> _words = new(StringComparer.Ordinal);

    public DeprivationWords(ColumnBook book)
    {
        var columns = book.Columns("households").ToDictionary(c => c.Id, c => c.Headings);
        foreach (var indicator in DeprivationsExtensions.InOrder)
        {
            var id = ContentKey.Of(indicator);
            foreach (var name in columns[id].Append(id))
                _words[Bare(name)] = indicator;
        }
    }

    /// <summary>Null if any part of the text is none of the indicators.</summary>
    public Deprivations? Read(string text)
    {
        var all = Deprivations.None;
        foreach (var part in text.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (_words.TryGetValue(Bare(part), out var indicator))
                all |= indicator;
            else
                return null;
        return all;
    }

    private static string Bare(string name)
    {
        var key = CellText.HeadingKey(name);
        return Array.Find(Prefixes, p => key.StartsWith(p, StringComparison.Ordinal)) is { } prefix ? key[prefix.Length..] : key;
    }
}
