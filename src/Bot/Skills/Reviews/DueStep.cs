namespace CauNoi.Bot.Skills.Reviews;

/// <summary>A step that is due within a month, in all places that have to do it by the same day.</summary>
/// <param name="Step">In words.</param>
/// <param name="Deadline">Today or later.</param>
/// <param name="Hamlets">Their names; empty for a step of the commune as a whole.</param>
public sealed record DueStep(string Step, DateOnly Deadline, IReadOnlyList<string> Hamlets);
