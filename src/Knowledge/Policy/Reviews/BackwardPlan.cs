namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>The latest days on which the steps of a round may be taken one after the other, counted back from the end in working days.</summary>
internal sealed class BackwardPlan
{
    private readonly Dictionary<string, (DateOnly Start, DateOnly End)> _spans = new(StringComparer.Ordinal);

    private BackwardPlan(IReadOnlyList<ReviewWindow> windows, bool leavesRoomForComplaint, WorkingCalendar calendar)
    {
        Windows = windows;
        LeavesRoomForComplaint = leavesRoomForComplaint;
        var next = DateOnly.MaxValue;
        foreach (var window in windows.Reverse())
        {
            if (window.Rule.TakesWorkingDays is not { } days)
                continue;
            var dayBefore = next.AddDays(-1);
            var end = calendar.OnOrBefore(dayBefore < window.To ? dayBefore : window.To);
            next = calendar.StartOfSpanEnding(end, days);
            _spans[window.Rule.Id] = (next, end);
        }
    }

    /// <summary>The steps that the plan holds.</summary>
    public IReadOnlyList<ReviewWindow> Windows { get; }

    /// <summary>False if re-check and second posting had to be left out for want of days.</summary>
    public bool LeavesRoomForComplaint { get; }

    /// <summary>With room for one full complaint where the windows hold it, else without.</summary>
    public static BackwardPlan Of(IReadOnlyList<ReviewWindow> windows, WorkingCalendar calendar)
    {
        var full = new BackwardPlan(windows, true, calendar);
        return windows.All(w => full.SpanOf(w.Rule.Id) is not { } span || span.Start >= w.From)
            ? full
            : new BackwardPlan([.. windows.Where(w => !w.Rule.IsForComplaint)], false, calendar);
    }

    /// <summary>The same steps planned by another calendar.</summary>
    public BackwardPlan By(WorkingCalendar calendar) => new(Windows, LeavesRoomForComplaint, calendar);

    /// <summary>First and last day of a step, or null if it takes no working days.</summary>
    public (DateOnly Start, DateOnly End)? SpanOf(string id) => _spans.TryGetValue(id, out var span) ? span : null;
}
