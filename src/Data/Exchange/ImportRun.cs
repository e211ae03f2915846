namespace CauNoi.Data.Exchange;

/// <summary>An import that was carried out: what it brought, and whether it was taken back.</summary>
public sealed class ImportRun
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who confirmed it; null for the person who runs the program.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Names of the files, without folders.</summary>
    public required string Files { get; init; }

    public int NewHouseholds { get; set; }

    public int ChangedHouseholds { get; set; }

    public int Members { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }

    public Guid? UndoneBy { get; set; }
}
