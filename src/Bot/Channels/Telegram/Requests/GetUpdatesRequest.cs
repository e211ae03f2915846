namespace CauNoi.Bot.Channels.Telegram.Requests;

/// <param name="Offset">Confirms every update before it.</param>
/// <param name="Timeout">Seconds that the platform may wait for something to happen.</param>
public sealed record GetUpdatesRequest(long? Offset, int Timeout, IReadOnlyList<string> AllowedUpdates);
