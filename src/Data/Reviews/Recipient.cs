using CauNoi.Data.Access;

namespace CauNoi.Data.Reviews;

/// <summary>An account that may have duties.</summary>
/// <param name="Chat">Where she is written to; null if she has linked none.</param>
public sealed record Recipient(Guid AccountId, string Name, Role Role, LinkedChat? Chat, IReadOnlyList<AreaScope> Areas);
