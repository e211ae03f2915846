namespace CauNoi.Data.Messaging;

/// <summary>What goes first when a channel cannot take everything at once; the smaller number.</summary>
public enum OutboxPriority
{
    /// <summary>Somebody waits for it: an answer, or the outcome of what she asked for.</summary>
    Reply = 0,

    /// <summary>A reminder that is of no use tomorrow.</summary>
    Urgent = 1,

    Reminder = 2,

    Broadcast = 3,
}
