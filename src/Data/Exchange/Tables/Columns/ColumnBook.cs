using System.Collections.Frozen;
using CauNoi.Data.Exchange.Tables.Cells;
using CauNoi.Knowledge.Content;

namespace CauNoi.Data.Exchange.Tables.Columns;

/// <summary>The headings and words that tables are understood by.</summary>
public sealed class ColumnBook
{
    private const string File = "exchange/columns.yaml";

    private readonly ColumnFile _file;
    private readonly IReadOnlyList<string> _footers;

    private ColumnBook(ColumnFile file)
    {
        _file = file;
        _footers = [.. file.NotData.Select(CellText.HeadingKey)];
        foreach (var table in file.Tables)
            if (table.Value.SelectMany(KeysOf).GroupBy(k => k).FirstOrDefault(g => g.Count() > 1) is { } twice)
                throw new ContentException(new ContentFault(File, 1, $"'{twice.Key}' is the heading of two columns of {table.Key}"));
    }

    /// <exception cref="ContentException">The file cannot be read, or gives two columns of a table the same heading.</exception>
    public static ColumnBook Load(ContentFolder folder) => new(folder.ReadYaml<ColumnFile>(File));

    /// <summary>The columns of a table, in the order of our own files.</summary>
    /// <exception cref="ContentException">The file does not have the table.</exception>
    public IReadOnlyList<ColumnEntry> Columns(string table) => Find(_file.Tables, table);

    /// <summary>What people call the column; its id where it has no other name.</summary>
    public string Title(string table, string column) =>
        Columns(table).FirstOrDefault(c => c.Id == column) is { Headings: [var first, ..] } ? first : column;

    /// <summary>The first of the words that mean a value.</summary>
    /// <param name="list">A list of values.</param>
    /// <param name="value">The value, in snake case.</param>
    public string Word(string list, string value) => Find(Find(_file.Words, list), value)[0];

    /// <summary>Heading key → column id.</summary>
    /// <param name="table">The table.</param>
    /// <param name="told">Heading → column id, where somebody has said what a heading means; "" leaves the column out.</param>
    internal Dictionary<string, string> Headings(string table, IReadOnlyDictionary<string, string>? told = null)
    {
        var known = Columns(table).SelectMany(c => KeysOf(c).Select(key => (key, c.Id))).ToDictionary(c => c.key, c => c.Id);
        foreach (var (heading, column) in told ?? new Dictionary<string, string>())
            if (column.Length > 0)
                known[CellText.HeadingKey(heading)] = column;
            else
                known.Remove(CellText.HeadingKey(heading));
        return known;
    }

    /// <summary>How well a column's names fit a heading that is none of them, from 0 to 1: the share of words that they have in common.</summary>
    internal static double Likeness(ColumnEntry column, string heading)
    {
        var words = CellText.HeadingKey(heading).Split(' ').ToHashSet();
        return KeysOf(column).Select(k => k.Split(' ')).Max(k => (double)k.Count(words.Contains) / Math.Max(k.Length, words.Count));
    }

    /// <summary>The words that mean each value of <typeparamref name="T"/>; its own snake-case name is always one of them.</summary>
    /// <exception cref="ContentException">The file names a value that does not exist.</exception>
    internal WordList<T> Words<T>(string list)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>().ToFrozenDictionary(v => ContentKey.Of(v));
        return new WordList<T>(Find(_file.Words, list).SelectMany(w => w.Value.Append(w.Key).Select(word => (word, Find(values, w.Key)))));
    }

    /// <summary>The words that mean yes (a tick) and no.</summary>
    internal WordList<bool> Flags() => new(
        Find(_file.Words, "flag").SelectMany(w => w.Value.Select(word => (word, w.Key == "yes"))));

    /// <summary>The words that mean that nobody has looked.</summary>
    internal WordList<bool> Unknown() => new(Find(_file.Words, "unknown").SelectMany(w => w.Value.Select(word => (word, true))));

    /// <summary>True if a row with this text in its first filled cell stands below the data: a total, a signature.</summary>
    internal bool IsFooter(string cell)
    {
        var key = CellText.HeadingKey(cell);
        return _footers.Any(f => key.StartsWith(f, StringComparison.Ordinal) && (key.Length == f.Length || key[f.Length] == ' '));
    }

    private static IEnumerable<string> KeysOf(ColumnEntry column) => column.Headings.Prepend(column.Id).Select(CellText.HeadingKey).Distinct();

    private static T Find<T>(IReadOnlyDictionary<string, T> rows, string key) =>
        rows.TryGetValue(key, out var row) ? row : throw new ContentException(new ContentFault(File, 1, $"'{key}' is not known"));
}
