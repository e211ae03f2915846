namespace CauNoi.Bot.Channels;

/// <summary>A way to people: turns what the platform sends into activities, and activities into what the platform shows.</summary>
/// <remarks>Receiving is the channel's own affair (endpoint or polling); it ends with <see cref="Reception.AcceptAsync"/>.</remarks>
public interface IChannel
{
    string Name { get; }

    /// <summary>Delivers one message. Failures that the platform reports are values; anything thrown is retried.</summary>
    /// <param name="deliveryKey">The same for every attempt at the same message.</param>
    Task<Delivery> SendAsync(string conversationId, OutgoingActivity activity, string deliveryKey, CancellationToken ct);
}
