using CauNoi.Data.Exchange.Tables.Cells;

namespace CauNoi.Data.Exchange.Tables.Columns;

/// <summary>The words that a cell may say a value with.</summary>
internal sealed class WordList<T>
    where T : struct
{
    private readonly Dictionary<string, T> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _folded = new(StringComparer.Ordinal);

    public WordList(IEnumerable<(string Word, T Value)> words)
    {
        foreach (var (word, value) in words)
        {
            _exact[word] = value;
            _folded[CellText.HeadingKey(word)] = value;
        }

        // A tick has no letters.
        _folded.Remove("");
    }

    public T? Find(string cell) => _exact.TryGetValue(cell, out var value) || _folded.TryGetValue(CellText.HeadingKey(cell), out value) ? value : null;
}
