namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>The stage that a deadline has reached.</summary>
/// <param name="Id">With a number from the second time on, for a stage that comes again.</param>
/// <param name="Since">The day on which it was reached.</param>
/// <param name="Urgent">It does not wait for the next morning on which people are written to.</param>
public sealed record ReachedStage(string Id, DateOnly Since, bool Urgent);
