using System.Collections.Frozen;
using System.Text.Json;
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

    /// <summary>Heading key → column id.</summary>
    internal Dictionary<string, string> Headings(string table) =>
        Columns(table).SelectMany(c => KeysOf(c).Select(key => (key, c.Id))).ToDictionary(c => c.key, c => c.Id);

    /// <summary>The words that mean each value of <typeparamref name="T"/>; its own snake-case name is always one of them.</summary>
    /// <exception cref="ContentException">The file names a value that does not exist.</exception>
    internal WordList<T> Words<T>(string list)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>().ToFrozenDictionary(v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString()));
        return new WordList<T>(Find(_file.Words, list).SelectMany(w => w.Value.Append(w.Key).Select(word => (word, Find(values, w.Key)))));
    }

    /// <summary>The words that mean yes (a tick) and no.</summary>
    internal WordList<bool> Flags() => new(
        Find(_file.Words, "flag").SelectMany(w => w.Value.Select(word => (word, w.Key == "yes"))));

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
