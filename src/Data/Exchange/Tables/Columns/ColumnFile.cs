namespace CauNoi.Data.Exchange.Tables.Columns;

/// <summary>What <c>exchange/columns.yaml</c> holds.</summary>
internal sealed record ColumnFile
{
    /// <summary>Columns by table.</summary>
    public required Dictionary<string, IReadOnlyList<ColumnEntry>> Tables { get; init; }

    /// <summary>For each list of values: value id → words that mean it.</summary>
    public required Dictionary<string, Dictionary<string, IReadOnlyList<string>>> Words { get; init; }

    /// <summary>How the rows below the data begin.</summary>
    public required IReadOnlyList<string> NotData { get; init; }
}
