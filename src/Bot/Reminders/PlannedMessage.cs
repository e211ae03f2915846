using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Reminders;

/// <summary>What one person is to be told now.</summary>
/// <param name="IsDigest">The one digest of her day; else what cannot wait for the next one.</param>
public sealed record PlannedMessage(Recipient Recipient, IReadOnlyList<DueReminder> Reminders, bool IsDigest);
