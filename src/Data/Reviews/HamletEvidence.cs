namespace CauNoi.Data.Reviews;

/// <summary>What the records of this year say of the households that a hamlet has to review.</summary>
internal sealed record HamletEvidence
{
    public required int Targets { get; init; }

    /// <summary>With the points of both parts of the survey form.</summary>
    public required int Surveyed { get; init; }

    /// <summary>With number and day of the minutes, and no recorded share below the limit.</summary>
    public required int Agreed { get; init; }

    /// <summary>With first and last day of posting.</summary>
    public required int Posted { get; init; }

    /// <summary>Decided, or found not to be poor.</summary>
    public required int Decided { get; init; }

    public DateOnly? MeetingOn { get; init; }

    public int? Agreement { get; init; }

    public DateOnly? PostedFrom { get; init; }

    public DateOnly? PostedTo { get; init; }

    /// <summary>True if there are some and all of them count.</summary>
    public bool All(int counted) => Targets > 0 && counted == Targets;
}
