namespace CauNoi.Bot.Conversations;

/// <summary>Every event id that the program logs. No event carries personal data.</summary>
public static class LogEvents
{
    public static readonly EventId ChannelOff = new(2, nameof(ChannelOff));
    public static readonly EventId TurnFailed = new(10, nameof(TurnFailed));
    public static readonly EventId StoreFailed = new(11, nameof(StoreFailed));
    public static readonly EventId DeliveryRetried = new(20, nameof(DeliveryRetried));
    public static readonly EventId DeliveryParked = new(21, nameof(DeliveryParked));
    public static readonly EventId ContactStopped = new(22, nameof(ContactStopped));
    public static readonly EventId DeliveryRecovered = new(25, nameof(DeliveryRecovered));
    public static readonly EventId FileGone = new(23, nameof(FileGone));
    public static readonly EventId PicturesOff = new(24, nameof(PicturesOff));
    public static readonly EventId PlatformUnreachable = new(30, nameof(PlatformUnreachable));
    public static readonly EventId PlatformReached = new(31, nameof(PlatformReached));
    public static readonly EventId RemindersPlanned = new(40, nameof(RemindersPlanned));
    public static readonly EventId OutcomesTold = new(41, nameof(OutcomesTold));
    public static readonly EventId GapsChecked = new(50, nameof(GapsChecked));
}
