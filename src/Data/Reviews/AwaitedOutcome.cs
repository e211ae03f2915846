using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Data.Reviews;

/// <summary>A household that is under review and has no outcome yet.</summary>
/// <param name="Step">The step that brings the outcome.</param>
/// <param name="By">Its last day: the law's, or the one to which the commune has moved it.</param>
/// <param name="IsWanted">She has asked to be told.</param>
public sealed record AwaitedOutcome(int Year, ReviewStep Step, DateOnly By, bool IsWanted)
{
    /// <summary>The law's last day.</summary>
    public DateOnly LawsLastDay => Step.To;
}
