using CauNoi.Data.Exchange.Tables.Columns;

namespace CauNoi.Data.Exchange.Tables.Records;

/// <summary>Records of a table with what was noticed in the table as a whole.</summary>
public interface ITableReading<T> : IDisposable
    where T : class
{
    /// <summary>How each heading was understood, to be shown before anything goes in; known also where a column is missing.</summary>
    IReadOnlyList<Heading> Headings { get; }

    /// <summary>What is said about the whole file; complete once all records have been read.</summary>
    IReadOnlyList<Remark> FileRemarks { get; }

    /// <summary>True if nothing of the file may go in, also not the records that were read before this became known.</summary>
    bool IsRefused { get; }

    /// <summary>The records, once, from the first to the last that can be read.</summary>
    IEnumerable<RecordReading<T>> Records();
}
