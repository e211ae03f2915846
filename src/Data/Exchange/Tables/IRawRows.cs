namespace CauNoi.Data.Exchange.Tables;

/// <summary>The rows of a file, one at a time, before anything is known of their meaning.</summary>
internal interface IRawRows : IDisposable
{
    /// <summary>The cells of the current row; the list is used again for the next.</summary>
    List<RawCell> Cells { get; }

    /// <summary>1-based line or sheet row on which the current row begins.</summary>
    int Line { get; }

    /// <summary>True if every row has to have as many cells as the header.</summary>
    bool HasEveryCell { get; }

    /// <summary>True if text stands after a closing quote in the current row: where its cells end is a guess.</summary>
    bool HasStrayQuote { get; }

    /// <summary>True if the file ended in the current row without a line end.</summary>
    bool IsEndedByFile { get; }

    /// <summary>The next row that is not blank; false at the end, or where the file cannot be read any further (the remarks say why).</summary>
    bool Read();
}
