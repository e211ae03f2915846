namespace CauNoi.Data.Exchange;

/// <summary>What the headings of a commune's own table mean, as one of its officers has told; used again for tables with the same headings.</summary>
public sealed class ColumnMapping
{
    public required string CommuneCode { get; init; }

    /// <summary>Of all headings of the table, in their order.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>JSON of heading → column id; "" for a column that is left out.</summary>
    public required string Columns { get; set; }

    public required Guid ToldBy { get; set; }

    public required DateTimeOffset ToldAt { get; set; }
}
