using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.ScoreSheets;

/// <summary>What has to be known besides a record to judge it.</summary>
/// <param name="Day">The day whose law applies.</param>
/// <param name="Scoring">The points of that day's standard; null where they are not known, and then the scores are not judged.</param>
/// <param name="Indicators">How many indicators part B2 has; null where the form is not known.</param>
/// <param name="WorkingDays">Working days from one day to another, both included.</param>
/// <param name="SharedIdNumbers">Identification numbers that also belong to members of other households.</param>
public sealed record RecordContext(
    DateOnly Day, ScoringRule? Scoring, int? Indicators, Func<DateOnly, DateOnly, int> WorkingDays, IReadOnlySet<string> SharedIdNumbers);
