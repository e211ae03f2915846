namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>What in a commune's records shows that a step is done.</summary>
public enum StepEvidence
{
    /// <summary>The campaign was opened.</summary>
    Opening,

    /// <summary>Every household to review has the points of its survey form.</summary>
    Scores,

    /// <summary>The minutes of the hamlet meeting.</summary>
    Minutes,

    /// <summary>The time of posting is over.</summary>
    Posting,

    /// <summary>The decision on every household.</summary>
    Decision,
}
