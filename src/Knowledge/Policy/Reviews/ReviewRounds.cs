using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>When the rounds of a monthly procedure begin and end.</summary>
public sealed record ReviewRounds : ICheckedContent
{
    /// <summary>The months in which a round begins; all of them if not given.</summary>
    public IReadOnlyList<int> Months { get; init; } = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

    /// <summary>Day of the month on which a round begins.</summary>
    public required int StartsOn { get; init; }

    /// <summary>Calendar days from the first day, which is not counted, to the last.</summary>
    public required int LastsDays { get; init; }

    string? ICheckedContent.FindFault() =>
        Months.Any(m => m is < 1 or > 12) || Months.Distinct().Count() != Months.Count || Months.Count == 0 ? "'months' holds numbers from 1 to 12, each once"
        : StartsOn is < 1 or > 28 ? $"'starts_on: {StartsOn}' must be a day that every month has, 1 to 28"
        : LastsDays < 0 ? $"'lasts_days: {LastsDays}' must be 0 or more"
        : null;
}
