namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>Counts forward from a step that is not done yet, in working days, to see which dates of the plan and of the law still hold.</summary>
public sealed class DelayForecast(WorkingCalendar calendar)
{
    /// <summary>How many working days ahead a loss is told.</summary>
    private const int Horizon = 2;

    /// <summary>What is lost, or will be within two working days, if the step is begun on a day at the earliest.</summary>
    /// <param name="steps">The steps of the annual review in the order in which they are taken, with the deadlines that hold for the place.</param>
    /// <param name="stepId">The first of them that is not done.</param>
    /// <param name="day">Today.</param>
    /// <returns>Null if nothing is in danger, or the step takes no working days of its own.</returns>
    public Delay? Of(IReadOnlyList<ReviewStep> steps, string stepId, DateOnly day)
    {
        var chain = steps.Where(s => s.Rule.TakesWorkingDays is not null).SkipWhile(s => s.Id != stepId).ToList();
        if (chain.Count == 0)
            return null;
        var begin = day < chain[0].From ? chain[0].From : day;
        var lastDay = (DateOnly?)null;
        for (var ahead = 0; ahead <= Horizon; ahead++)
        {
            var first = calendar.EndOfSpanBeginning(begin, ahead + 1);
            if (Begun(chain, first, lastDay) is { } delay)
                return delay;
            lastDay = first;
        }

        return null;
    }

    private Delay? Begun(List<ReviewStep> chain, DateOnly day, DateOnly? lastDay)
    {
        var outer = chain.Max(s => s.To);
        var whole = Ends(chain, day);
        var broken = whole.Find(s => s.End > s.Step.Deadline);
        DelayLoss? loss = Ends(chain.Where(s => !s.Rule.IsForComplaint), day).Any(s => s.End > outer) ? DelayLoss.OuterDate
            : whole.Any(s => s.End > outer) ? DelayLoss.Complaint
            : broken.Step is not null ? DelayLoss.Plan
            : null;
        if (loss is not { } worst)
            return null;
        var threatened = whole.Skip(1).FirstOrDefault(s => s.End > s.Step.Deadline);
        return new Delay(chain[0], worst, threatened.Step, threatened.Step is null ? whole[0].End : threatened.End, outer, lastDay);
    }

    private List<(ReviewStep Step, DateOnly End)> Ends(IEnumerable<ReviewStep> chain, DateOnly day)
    {
        var ends = new List<(ReviewStep, DateOnly)>();
        foreach (var step in chain)
        {
            var end = calendar.EndOfSpanBeginning(day, step.Rule.TakesWorkingDays!.Value);
            ends.Add((step, end));
            day = end.AddDays(1);
        }

        return ends;
    }
}
