namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>What the delay of a step of the annual review threatens.</summary>
/// <param name="Step">The step that is not done.</param>
/// <param name="Loss">The worst that can no longer be helped, or soon cannot.</param>
/// <param name="Threatens">The first of the steps after it whose deadline can then no longer be kept; null if all of them can.</param>
/// <param name="EarliestEnd">The earliest day on which that step, or else the late one itself, can then be over.</param>
/// <param name="OuterDate">The last day of the review by law.</param>
/// <param name="LastDay">The last working day to begin without this loss; null if it has passed.</param>
public sealed record Delay(ReviewStep Step, DelayLoss Loss, ReviewStep? Threatens, DateOnly EarliestEnd, DateOnly OuterDate, DateOnly? LastDay)
{
    /// <summary>True if it cannot be helped any more, however fast it goes on.</summary>
    public bool IsCertain => LastDay is null;
}

/// <summary>From the lightest to the worst.</summary>
public enum DelayLoss
{
    /// <summary>Deadlines of the plan alone.</summary>
    Plan,

    /// <summary>The working days for one full complaint before the outer date.</summary>
    Complaint,

    /// <summary>The outer date itself, even without a complaint.</summary>
    OuterDate,
}
