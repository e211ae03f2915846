namespace CauNoi.Knowledge.Policy.Standards;

/// <summary>A line of income per person; a household at the line is within it ("từ X trở xuống").</summary>
public sealed record IncomeLine
{
    public required string Id { get; init; }

    /// <summary>đồng per person in <see cref="Months"/> months.</summary>
    public required long Rural { get; init; }

    /// <summary>đồng per person in <see cref="Months"/> months.</summary>
    public required long Urban { get; init; }

    /// <summary>1, or 12 where the document states the line for a year.</summary>
    public int Months { get; init; } = 1;

    public long For(AreaKind area) => area == AreaKind.Urban ? Urban : Rural;

    /// <summary>The highest whole number of đồng a month that lies within the line.</summary>
    public long HighestWithin(AreaKind area) => For(area) / Months;
}
