namespace CauNoi.Bot.Channels;

/// <summary>How a delivery ended, and so what is to be done next.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    public sealed record Delivered : Delivery;

    /// <summary>Try again, not before <paramref name="After"/> if the platform said so.</summary>
    public sealed record Retry(string Reason, TimeSpan? After = null) : Delivery;

    /// <summary>The person does not want to be written to: keep the record, stop sending.</summary>
    public sealed record StopContact(string Reason) : Delivery;

    /// <summary>The platform will never take this message.</summary>
    public sealed record Rejected(string Reason) : Delivery;
}
