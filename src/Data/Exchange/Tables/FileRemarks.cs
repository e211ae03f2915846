namespace CauNoi.Data.Exchange.Tables;

/// <summary>What is said about a file as a whole, in the order it was noticed.</summary>
internal sealed class FileRemarks(string file)
{
    // A hostile file must not fill the memory with notes on it.
    private const int MostRemarks = 1_000;

    private readonly List<Remark> _all = [];

    public IReadOnlyList<Remark> All => _all;

    public bool IsRefused { get; private set; }

    public void Add(RemarkKind kind, Severity severity, int? line = null, string? column = null, string? detail = null)
    {
        if (_all.Count < MostRemarks || severity == Severity.Refuse)
            _all.Add(new Remark(file, null, line, column, kind, severity, detail));
        IsRefused |= severity == Severity.Refuse;
    }

    /// <summary>Refuses the file; null stands for the rows that are not read.</summary>
    public IRawRows? Refuse(RemarkKind kind, int? line = null, string? column = null, string? detail = null)
    {
        Add(kind, Severity.Refuse, line, column, detail);
        return null;
    }
}
