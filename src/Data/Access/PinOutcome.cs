namespace CauNoi.Data.Access;

/// <summary>What a try with a PIN has led to.</summary>
/// <param name="Account">The account of the household's people; null if the try was not right or not heard.</param>
/// <param name="HasLocked">This try was the one that locked the household's PIN: said once a lock.</param>
public readonly record struct PinOutcome(Account? Account, bool HasLocked);
