using CauNoi.Data.Reviews;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Bot.Reminders;

/// <summary>A reminder that somebody should have by now.</summary>
public sealed record DueReminder(ReminderRecipient Recipient, ReviewStep Step, ReminderStage Stage, int Year)
{
    /// <summary>Rule, subject, due date, stage and person: the same reminder has the same key, whoever plans it.</summary>
    public string Key => $"annual-review/{Year}/{Step.Rule.Id}/{Step.Deadline:yyyy-MM-dd}/{Stage.Id}/{Recipient.StaffId:N}";
}
