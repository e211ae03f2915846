namespace CauNoi.Data.Access;

/// <summary>A new account and the one-time code that is shown once.</summary>
public sealed record Invitation(Guid AccountId, string Code, DateTimeOffset ExpiresAt);
