namespace CauNoi.Data.Access;

/// <summary>A household whose PIN nobody can use until it gets a new one.</summary>
public sealed record LockedPin(string HouseholdCode, DateTimeOffset LockedAt);
