using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Exchange.Tables.Columns;
using CauNoi.Data.Exchange.Tables.Records;

namespace CauNoi.Data.Exchange.Importing;

/// <summary>What the first reading of an import's files has noticed and refused.</summary>
internal sealed class CheckLog
{
    private readonly RemarkLog _remarks = new();
    private readonly Dictionary<string, IReadOnlyList<Heading>> _headings = [];

    /// <summary>Records that are not taken.</summary>
    public int Refused { get; private set; }

    /// <summary>True if a file as a whole cannot be taken.</summary>
    public bool IsRefused { get; private set; }

    public IReadOnlyDictionary<string, IReadOnlyList<Heading>> Headings => _headings;

    public RemarkLog Remarks => _remarks;

    /// <summary>Takes note of a record that was read.</summary>
    public void Note<T>(RecordReading<T> record)
        where T : class
    {
        _remarks.AddRange(record.Remarks);
        if (record.Value is null)
            Refused++;
    }

    public void Flag(TableFile file, int record, int line, string column, RemarkKind kind) =>
        _remarks.Add(new Remark(file.Name, record, line, column, kind, Severity.Flag));

    public void Refuse(TableFile file, int? record, int? line, string column, RemarkKind kind)
    {
        Refused++;
        _remarks.Add(new Remark(file.Name, record, line, column, kind, Severity.Refuse));
    }

    /// <summary>Takes note of a file that was read to its end.</summary>
    public void Close<T>(TableFile file, ITableReading<T> reading)
        where T : class
    {
        _remarks.AddRange(reading.FileRemarks);
        _headings[file.Name] = reading.Headings;
        IsRefused |= reading.IsRefused;
    }
}
