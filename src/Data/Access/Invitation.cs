namespace CauNoi.Data.Access;

/// <summary>A new staff member and the one-time code that is shown once.</summary>
public sealed record Invitation(Guid StaffId, string Code, DateTimeOffset ExpiresAt);
