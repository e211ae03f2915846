namespace CauNoi.Bot.Channels;

/// <summary>A way to people: turns what the platform sends into activities, and activities into what the platform shows.</summary>
/// <remarks>Receiving is the channel's own affair (endpoint or polling); it ends with <see cref="Reception.AcceptAsync"/>.</remarks>
public interface IChannel
{
    string Name { get; }

    /// <summary>How fast the platform takes messages; the settings may say otherwise.</summary>
    ChannelLimits UsualLimits => ChannelLimits.None;

    /// <summary>True if a message that comes a second time with the same delivery key is not shown again.</summary>
    bool RefusesRepeats => false;

    /// <summary>True if several people read the conversation.</summary>
    bool IsGroup(string conversationId) => false;

    /// <summary>Delivers one message. Failures that the platform reports are values; anything thrown is retried.</summary>
    Task<Delivery> SendAsync(string conversationId, OutgoingActivity activity, DeliveryTicket ticket, CancellationToken ct);
}
