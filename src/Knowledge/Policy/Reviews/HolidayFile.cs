namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>The content file of public holidays, <c>policy/holidays.yaml</c>.</summary>
public sealed record HolidayFile
{
    public IReadOnlyList<Holiday> EveryYear { get; init; } = [];

    /// <summary>Years whose official calendar has been entered; all others are computed from the law.</summary>
    public IReadOnlyList<AnnouncedYear> Announced { get; init; } = [];
}
