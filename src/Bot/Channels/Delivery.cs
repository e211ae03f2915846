namespace CauNoi.Bot.Channels;

/// <summary>How a delivery ended, and so what is to be done next.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <param name="Parts">How many messages of the platform it took: that many count against its limits.</param>
    public sealed record Delivered(int Parts = 1) : Delivery;

    /// <summary>It has surely not arrived: try again, not before <paramref name="After"/> if the platform said so.</summary>
    /// <param name="Reason">Without personal data.</param>
    /// <param name="After">How long the platform wants to be left alone.</param>
    /// <param name="ForAll">True if that holds for everything sent to the platform, not for this message alone.</param>
    /// <param name="PartsSent">How many of its parts have arrived all the same, since the first try.</param>
    public sealed record Retry(string Reason, TimeSpan? After = null, bool ForAll = false, int PartsSent = 0) : Delivery;

    /// <summary>It may have arrived: <see cref="Data.Messaging.DeliveryRule"/> says what becomes of it.</summary>
    /// <param name="Reason">Without personal data.</param>
    /// <param name="PartsSent">How many of its parts have surely arrived, since the first try.</param>
    public sealed record Unknown(string Reason, int PartsSent = 0) : Delivery;

    /// <summary>The person does not want to be written to: keep the record, stop sending.</summary>
    public sealed record StopContact(string Reason) : Delivery;

    /// <summary>The platform will never take this message.</summary>
    public sealed record Rejected(string Reason) : Delivery;
}
