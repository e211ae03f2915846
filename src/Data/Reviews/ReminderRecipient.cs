using CauNoi.Data.Access;

namespace CauNoi.Data.Reviews;

/// <summary>A staff member to be reminded; without a linked account nothing can be sent.</summary>
public sealed record ReminderRecipient(Guid StaffId, string Name, Role Role, LinkedAccount? Account);
