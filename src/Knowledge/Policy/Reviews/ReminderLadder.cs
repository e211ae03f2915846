using System.Globalization;
using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>When people are reminded of one sort of deadline.</summary>
public sealed record ReminderLadder : ICheckedContent
{
    private const int DaysOfYear = 366;

    public required DutyRhythm For { get; init; }

    /// <summary>From the earliest to the last.</summary>
    public required IReadOnlyList<ReminderStage> Stages { get; init; }

    /// <summary>So many days before a deadline the first reminder comes.</summary>
    public int Lead => Math.Max(0, -Stages[0].Offset);

    /// <summary>A stage holds for at most so many days; one that stays the last for ever is reckoned with for a year.</summary>
    internal int Reach => Stages.Zip(Stages.Skip(1), (stage, next) => next.Offset - stage.Offset).Append(Stages[^1].EveryDays ?? DaysOfYear).Max() + 1;

    /// <summary>
    /// The stage that a deadline has reached: the last one whose hour has struck. Earlier ones are not made up for,
    /// so that after an outage a person gets one reminder and not all that were missed.
    /// </summary>
    /// <param name="deadline">The day by which it should be done.</param>
    /// <param name="isLawsLastDay">No later day is left by the law.</param>
    /// <param name="endsWithDeadline">Nobody can say whether it was done, so that nobody is reminded afterwards.</param>
    /// <param name="localNow">Vietnam time.</param>
    /// <param name="sendAt">The hour at which a stage is reached.</param>
    /// <returns>Null before the first stage, and after the deadline if it ends with it.</returns>
    public ReachedStage? StageAt(DateOnly deadline, bool isLawsLastDay, bool endsWithDeadline, DateTime localNow, TimeOnly sendAt)
    {
        var today = DateOnly.FromDateTime(localNow);
        var day = TimeOnly.FromDateTime(localNow) >= sendAt ? today : today.AddDays(-1);
        var offset = day.DayNumber - deadline.DayNumber;
        if (endsWithDeadline && today > deadline || Stages.LastOrDefault(s => s.Offset <= offset) is not { } stage)
            return null;
        var round = stage.EveryDays is { } every ? (offset - stage.Offset) / every : 0;
        return new ReachedStage(
            round == 0 ? stage.Id : string.Create(CultureInfo.InvariantCulture, $"{stage.Id}-{round + 1}"),
            deadline.AddDays(stage.Offset + (round * (stage.EveryDays ?? 0))),
            stage.Urgent == UrgentWhen.Always || (stage.Urgent == UrgentWhen.Law && isLawsLastDay));
    }

    string? ICheckedContent.FindFault() =>
        Stages.Count == 0 ? $"the ladder for '{For}' has no stages"
        : Stages.Zip(Stages.Skip(1)).Any(pair => pair.First.Offset >= pair.Second.Offset) ? $"the stages for '{For}' are not in order of days"
        : Stages.SkipLast(1).Any(s => s.EveryDays is not null) ? $"only the last stage for '{For}' can come again"
        : null;
}

/// <summary>The sorts of deadline that have a ladder of their own.</summary>
public enum DutyRhythm
{
    /// <summary>Steps of the annual review and its reports.</summary>
    Yearly,

    /// <summary>Steps of the fortnight's rounds, and monthly reports.</summary>
    Monthly,

    /// <summary>What people ask of the commune.</summary>
    Request,

    /// <summary>Records that a hamlet was asked to mend.</summary>
    Gaps,
}
