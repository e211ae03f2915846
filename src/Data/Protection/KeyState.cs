namespace CauNoi.Data.Protection;

/// <param name="Id">The key's number.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="InFile">Whether the key file has it, and the one that the database means.</param>
/// <param name="Needed">Whether the database needs it.</param>
/// <param name="Values">The values that are sealed with it.</param>
public sealed record KeyState(byte Id, KeyPurpose Purpose, DateTimeOffset CreatedAt, bool InFile, bool Needed, IReadOnlyList<SealedCount> Values);
