using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>When people are reminded of a deadline; the file <c>policy/reminder-ladder.yaml</c>.</summary>
public sealed record ReminderLadder
{
    private const string File = "reminder-ladder.yaml";

    /// <summary>Local hour at which the day's reminders go out.</summary>
    public required int SendAtHour { get; init; }

    /// <summary>From the earliest to the last.</summary>
    public required IReadOnlyList<ReminderStage> Stages { get; init; }

    /// <summary>
    /// The stage that a deadline has reached: the last one whose hour has struck. Earlier ones are not made up for,
    /// so that after an outage a person gets one reminder and not all that were missed.
    /// </summary>
    /// <returns>Null before the first stage and after the deadline.</returns>
    public ReminderStage? StageAt(DateOnly deadline, DateTime localNow) =>
        DateOnly.FromDateTime(localNow) > deadline
            ? null
            : Stages.Where(s => deadline.AddDays(-s.DaysBefore).ToDateTime(new TimeOnly(SendAtHour, 0)) <= localNow).MinBy(s => s.DaysBefore);

    /// <summary>The commune's own ladder if it has one, else ours.</summary>
    /// <exception cref="ContentException">The file cannot be read.</exception>
    public static ReminderLadder Load(PolicyFolder folder) => folder.ReadFiles<ReminderLadder>(File)[^1].Value;
}
