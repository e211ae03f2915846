using System.Globalization;
using CauNoi.Data.Reviews;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Reminders;

/// <summary>A reminder that somebody should have by now.</summary>
public sealed record DueReminder(ReminderRecipient Recipient, ReviewStep Step, ReminderStage Stage, int Year)
{
    /// <summary>Rule, subject, due date, stage and account: the same reminder has the same key, whoever plans it.</summary>
    public string Key => string.Create(
        CultureInfo.InvariantCulture,
        $"annual-review/{Year}/{Step.Id}/{Step.Deadline:yyyy-MM-dd}/{Stage.Id}/{Recipient.AccountId:N}/{Recipient.Chat?.Id}");
}
