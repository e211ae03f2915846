namespace CauNoi.Bot.Skills.Reviews;

/// <summary>Hamlets that need help and stand alike.</summary>
/// <param name="Step">The pressing step, in words.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="DaysLate">How many days its deadline is past; null if it still lies ahead.</param>
/// <param name="Delay">What it threatens; null if nothing more is in danger.</param>
/// <param name="Hamlets">At least one.</param>
public sealed record LateGroup(string Step, string Standing, int? DaysLate, string? Delay, IReadOnlyList<HamletStanding> Hamlets);
