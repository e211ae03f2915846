namespace CauNoi.Data.Reviews;

/// <summary>How far the copies of a broadcast have come.</summary>
/// <param name="Delivered">The platform has taken them.</param>
/// <param name="Waiting">Still to be delivered.</param>
/// <param name="Unsure">May have arrived.</param>
/// <param name="Refused">The platform did not take them.</param>
/// <param name="Blocked">Their readers take no messages any more.</param>
/// <param name="Stopped">The sender stopped them in time.</param>
/// <param name="Gone">No longer known of: taken off the list of what did not arrive, or forgotten with time.</param>
public sealed record BroadcastReport(int Delivered, int Waiting, int Unsure, int Refused, int Blocked, int Stopped, int Gone);
