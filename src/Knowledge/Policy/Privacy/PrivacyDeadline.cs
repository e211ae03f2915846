using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.Privacy;

/// <summary>A row of <c>policy/privacy-deadlines.yaml</c>: within how many days something is to be answered.</summary>
public sealed record PrivacyDeadline : IDatedRow, ICheckedContent
{
    private const int MostDays = 366;

    public required string Id { get; init; }

    public required int Days { get; init; }

    public required DayUnit Unit { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public required string Source { get; init; }

    public required Confidence Confidence { get; init; }

    string? ICheckedContent.FindFault() => Days is < 1 or > MostDays ? $"'days: {Days}' of '{Id}' is no time to answer in" : null;
}

public enum DayUnit
{
    Calendar,

    /// <summary>Days on which State offices work.</summary>
    Working,
}
