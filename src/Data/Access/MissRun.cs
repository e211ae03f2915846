namespace CauNoi.Data.Access;

/// <summary>An account that has asked in vain unusually often, and the chats of those who should know.</summary>
public sealed record MissRun(Account Account, int Misses, IReadOnlyList<LinkedChat> ToTell);
