using CauNoi.Data.Access;

namespace CauNoi.Data.Reviews;

/// <summary>An account to be reminded; without a linked chat nothing can be sent.</summary>
public sealed record ReminderRecipient(Guid AccountId, string Name, Role Role, LinkedChat? Chat);
