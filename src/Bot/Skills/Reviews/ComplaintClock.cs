using CauNoi.Data.Reviews;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>How long a complaint takes at the most.</summary>
public sealed class ComplaintClock(ReviewTimetable reviews, WorkingCalendar calendar)
{
    /// <summary>Last day and working days of the second posting, if the re-check takes as long as it may; and the last day of the annual review.</summary>
    public (DateOnly Last, int Days, DateOnly Outer) Of(StepInHand recheck)
    {
        var repost = reviews.StepsOf(recheck.Year).First(s => s.Phase == ReviewPhase.Repost);
        var days = repost.TakesWorkingDays ?? 1;
        return (calendar.After(recheck.Step.Deadline, days), days, repost.To!.In(recheck.Year));
    }
}
