using System.Globalization;
using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>When the next level is told that a duty lies where it is; one entry of <c>policy/escalation.yaml</c>.</summary>
public sealed record EscalationRule : ICheckedContent
{
    public required string Id { get; init; }

    /// <summary>The role that does not answer, or in which there is nobody.</summary>
    public required string From { get; init; }

    /// <summary>The role that is told.</summary>
    public required string To { get; init; }

    /// <summary>There is nobody in the role whom a message could reach.</summary>
    public bool Nobody { get; init; }

    /// <summary>Reminders that were not answered.</summary>
    public int AfterReminders { get; init; }

    /// <summary>Days since the first of them.</summary>
    public int AfterDays { get; init; }

    /// <summary>Days after the deadline, negative before it; null if the deadline does not matter.</summary>
    public int? DaysOverdue { get; init; }

    /// <summary>Told again after so many days, as long as nothing has changed.</summary>
    public required int AgainEveryDays { get; init; }

    /// <summary>What the next level reads, with {count}, {places}, {title}, {deadline}, {since} and {reminders}.</summary>
    public required string Text { get; init; }

    /// <summary>The telling that is due for a duty which nobody has answered; null if none is.</summary>
    public ReachedStage? StageAt(Silence silence, DateOnly today)
    {
        if (!Nobody && (silence.Reminders < AfterReminders || silence.Since is null))
            return null;
        var from = Nobody ? silence.Known : silence.Since!.Value.AddDays(AfterDays);
        if (DaysOverdue is { } overdue && silence.DueOn.AddDays(overdue) is var late && late > from)
            from = late;
        if (silence.AnsweredUntil is { } until && until.AddDays(AfterDays) is var again && again > from)
            from = again;
        if (today < from)
            return null;
        var round = (today.DayNumber - from.DayNumber) / AgainEveryDays;
        return new ReachedStage(string.Create(CultureInfo.InvariantCulture, $"{Id}-{round + 1}"), from.AddDays(round * AgainEveryDays), Urgent: false);
    }

    string? ICheckedContent.FindFault() =>
        From == To ? $"'{Id}' goes from '{From}' to the same role"
        : AgainEveryDays < 1 ? $"'again_every_days' of '{Id}' is 1 or more"
        : !Nobody && AfterReminders < 1 ? $"'after_reminders' of '{Id}' is 1 or more"
        : null;
}

/// <summary>What is known of a duty that lies where it is.</summary>
/// <param name="DueOn">Its deadline.</param>
/// <param name="Known">The day from which on it should have been told to somebody.</param>
/// <param name="Reminders">How many reminders one person got at most.</param>
/// <param name="Since">The day of the first one; null if nobody was reminded.</param>
/// <param name="AnsweredUntil">The day until which somebody asked to be left alone with it, or was promised help; null if nobody answered.</param>
public readonly record struct Silence(DateOnly DueOn, DateOnly Known, int Reminders, DateOnly? Since, DateOnly? AnsweredUntil);
