namespace CauNoi.Data.Access;

/// <summary>The account in office to which a secret address was given.</summary>
/// <param name="EndsAt">Null if the address holds until it is taken back.</param>
public sealed record SecretAddressOwner(Guid AccountId, Role Role, DateTimeOffset? EndsAt);
