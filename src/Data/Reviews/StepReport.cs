namespace CauNoi.Data.Reviews;

/// <summary>What somebody reports of a step.</summary>
/// <param name="On">The day on which it was done; of posting, its first day.</param>
/// <param name="Agreed">False if the hamlet meeting did not agree.</param>
/// <param name="Present">How many were at the hamlet meeting.</param>
/// <param name="Agreement">The share that agreed, in whole percent.</param>
public sealed record StepReport(DateOnly On, bool Agreed = true, int? Present = null, int? Agreement = null);
