namespace CauNoi.Bot.Skills.Staff;

/// <summary>What a resident has said so far to open her record; kept sealed between two messages, and only for a short time.</summary>
/// <param name="Household">The code that was typed.</param>
/// <param name="Fact">The second fact; null until it was typed.</param>
/// <param name="Until">From then on she begins anew.</param>
public sealed record BegunClaim(string Household, string? Fact, DateTimeOffset Until);
