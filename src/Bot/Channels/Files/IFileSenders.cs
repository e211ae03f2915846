namespace CauNoi.Bot.Channels.Files;

/// <summary>Who may leave files with the bot. A channel that is handed the bytes themselves asks before it keeps them.</summary>
public interface IFileSenders
{
    Task<bool> MaySendAsync(string channel, string userId, CancellationToken ct);
}
