using System.Globalization;
using CauNoi.Data.Reviews;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Reminders;

/// <summary>A reminder that somebody should have by now.</summary>
/// <param name="Telling">What tells her that others do not answer; null if the duty is her own.</param>
public sealed record DueReminder(Recipient Recipient, Duty Duty, ReachedStage Stage, Telling? Telling = null)
{
    public string Rule => Telling is null ? Duty.Rule : $"up.{Telling.Rule.Id}";

    /// <summary>Rule, subject, due date, stage and account: the same reminder has the same key, whoever plans it.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Rule}/{Duty.Subject}/{Duty.DueOn:yyyyMMdd}/{Stage.Id}/{Recipient.AccountId:N}");
}

/// <summary>Why the next level is told.</summary>
public sealed record Telling(EscalationRule Rule, Silence Silence);
