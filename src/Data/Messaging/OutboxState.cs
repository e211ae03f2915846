namespace CauNoi.Data.Messaging;

public enum OutboxState
{
    Pending,

    /// <summary>Written down before it is handed to the platform: whoever finds it so after a crash does not know whether it has arrived.</summary>
    Sending,

    Delivered,

    /// <summary>Given up after the last try; waits for a person.</summary>
    Parked,

    /// <summary>May have arrived and is not repeated (<see cref="DeliveryRule"/>); waits for a person.</summary>
    Unsure,

    /// <summary>The recipient does not want to be written to.</summary>
    Stopped,
}
