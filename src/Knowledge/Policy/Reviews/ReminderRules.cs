using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>When people are reminded, and at which hours they are left alone; the file <c>policy/reminder-ladder.yaml</c>.</summary>
public sealed record ReminderRules : ICheckedContent
{
    private const string File = "reminder-ladder.yaml";

    public required ReadingHours Hours { get; init; }

    public required IReadOnlyList<ReminderLadder> Ladders { get; init; }

    /// <summary>So many days before a deadline the first reminder of any sort comes.</summary>
    public int Lead => Ladders.Max(l => l.Lead);

    /// <summary>A stage holds for at most so many days.</summary>
    public int Reach => Ladders.Max(l => l.Reach);

    public ReminderLadder this[DutyRhythm rhythm] => Ladders.First(l => l.For == rhythm);

    /// <summary>The commune's own rules if it has them, else ours.</summary>
    /// <exception cref="ContentException">The file cannot be read.</exception>
    public static ReminderRules Load(PolicyFolder folder) => folder.ReadFiles<ReminderRules>(File)[^1].Value;

    string? ICheckedContent.FindFault() =>
        Enum.GetValues<DutyRhythm>().Where(r => Ladders.Count(l => l.For == r) != 1).Select(r => $"'ladders' needs exactly one ladder for '{r}'").FirstOrDefault();
}
