namespace CauNoi.Data.Exchange.Tables.Columns;

/// <summary>A column that a table may have; one row of <c>exchange/columns.yaml</c>.</summary>
public sealed record ColumnEntry
{
    /// <summary>Name in our own files; always understood as a heading too.</summary>
    public required string Id { get; init; }

    /// <summary>A table without it is refused.</summary>
    public bool Required { get; init; }

    /// <summary>Says in words what another column says by a code: understood, and not read.</summary>
    public bool ForPeople { get; init; }

    /// <summary>Columns of one group only make sense together: a table has all of them or none.</summary>
    public string? Group { get; init; }

    /// <summary>Other headings; letter case, marks and punctuation do not matter.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];
}
