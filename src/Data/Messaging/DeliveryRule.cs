namespace CauNoi.Data.Messaging;

/// <summary>What becomes of a message that may have arrived or not: a time-out, a connection that broke, a process killed while it was sending.</summary>
public enum UnknownOutcome
{
    Repeat,
    LeaveUnsure,
}

/// <summary>The one rule for every delivery whose outcome nobody knows.</summary>
public static class DeliveryRule
{
    /// <summary>
    /// An answer or an urgent reminder is rather read twice than missed, so it is repeated. Any other reminder and every broadcast is rather asked after
    /// by a person than read twice. Where the channel itself refuses what it has already, repeating harms nobody.
    /// </summary>
    public static UnknownOutcome WhenUnknown(OutboxPriority priority, bool channelRefusesRepeats) =>
        channelRefusesRepeats || priority is OutboxPriority.Reply or OutboxPriority.Urgent ? UnknownOutcome.Repeat : UnknownOutcome.LeaveUnsure;

    /// <summary>The priorities of what is repeated.</summary>
    public static IReadOnlyList<OutboxPriority> Repeated(bool channelRefusesRepeats) =>
        [.. Enum.GetValues<OutboxPriority>().Where(p => WhenUnknown(p, channelRefusesRepeats) == UnknownOutcome.Repeat)];
}
