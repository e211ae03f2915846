namespace CauNoi.Data.Gaps;

/// <summary>The gaps of a hamlet that its head was asked to mend by a day.</summary>
public sealed class GapAssignment : IPlaced
{
    public long Id { get; init; }

    public required string HamletCode { get; init; }

    public string? CommuneCode { get; init; }

    public string? ProvinceCode { get; init; }

    /// <summary>Null for the person who runs the program.</summary>
    public Guid? AssignedBy { get; init; }

    public required DateTimeOffset AssignedAt { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>Households with gaps that the head can mend, when it was given.</summary>
    public required int Households { get; init; }

    /// <summary>The day on which the ledger held none of them any more, or another assignment took this one's place.</summary>
    public DateOnly? EndedOn { get; set; }
}
