namespace CauNoi.Bot.Channels;

/// <summary>What a channel must know of earlier tries at the same message.</summary>
/// <param name="Key">The same for every try.</param>
/// <param name="PartsSent">How many parts of it the platform has taken already; they are not sent again.</param>
public sealed record DeliveryTicket(string Key, int PartsSent = 0);
