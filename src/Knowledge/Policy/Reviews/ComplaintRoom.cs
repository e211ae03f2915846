namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>Whether a round leaves enough working days for one full complaint: posting, re-check, posting again.</summary>
/// <param name="Kind">The procedure.</param>
/// <param name="Month">The month of the round; null for the annual one.</param>
/// <param name="From">First day of the round.</param>
/// <param name="To">Last day of the round.</param>
/// <param name="PostingDays">Working days.</param>
/// <param name="RecheckDays">Working days.</param>
/// <param name="RepostDays">Working days; 0 where the procedure names no second posting.</param>
/// <param name="Fits">False if the whole window is too short for it.</param>
/// <param name="MeetingUntil">The last day for the village meeting that leaves room; null if nothing fits or there is no meeting.</param>
public sealed record ComplaintRoom(
    ReviewKind Kind, int? Month, DateOnly From, DateOnly To, int PostingDays, int RecheckDays, int RepostDays, bool Fits, DateOnly? MeetingUntil)
{
    internal static ComplaintRoom? Of(ReviewRound round, BackwardPlan plan)
    {
        int Days(ReviewPhase phase) => round.Rule.Steps.Where(s => s.Phase == phase).Sum(s => s.TakesWorkingDays ?? 0);
        if (Days(ReviewPhase.Recheck) == 0)
            return null;
        var meeting = round.Rule.Steps.FirstOrDefault(s => s.Phase == ReviewPhase.Meeting);
        return new ComplaintRoom(
            round.Rule.Kind,
            round.Month,
            round.Start,
            round.Windows.Where(w => w.Rule.Phase is not null).Max(w => w.To),
            Days(ReviewPhase.Posting),
            Days(ReviewPhase.Recheck),
            Days(ReviewPhase.Repost),
            plan.LeavesRoomForComplaint,
            plan.LeavesRoomForComplaint && meeting is not null ? plan.SpanOf(meeting.Id)?.End : null);
    }
}
