using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Channels.Telegram.Types;
using CauNoi.Data.Messaging;
using Microsoft.Extensions.Options;

namespace CauNoi.Bot.Channels.Telegram;

/// <summary>Fetches from the platform what people sent; until a skill asks, it stays there.</summary>
public sealed class TelegramReceivedFiles(TelegramClient client, IOptions<FileSettings> settings) : IReceivedFiles
{
    public string Channel => TelegramChannel.ChannelName;

    /// <param name="reference">The platform's file id: it is of use to this bot alone.</param>
    public async Task<FileReading> ReadAsync(ConversationAddress from, string reference, CancellationToken ct) =>
        await client.GetFileAsync(reference, ct) switch
        {
            ApiAnswer<TelegramFile>.Ok { Result.FileSize: { } size } when size > settings.Value.LargestBytes => new FileReading.TooLarge(),
            ApiAnswer<TelegramFile>.Ok { Result.FilePath: { } path } => ReadingOf(await client.DownloadAsync(path, settings.Value.LargestBytes, ct)),
            ApiAnswer<TelegramFile>.Ok => new FileReading.Gone(),
            var failure => ReadingOf(failure),
        };

    private static FileReading ReadingOf<TResult>(ApiAnswer<TResult> answer) => answer switch
    {
        ApiAnswer<TResult>.Ok { Result: byte[] content } => new FileReading.Found(content),
        ApiAnswer<TResult>.Refused refusal when refusal.Description.Contains(TelegramClient.TooBig, StringComparison.OrdinalIgnoreCase) => new FileReading.TooLarge(),
        ApiAnswer<TResult>.Refused { Code: 400 or 404 } => new FileReading.Gone(),
        _ => new FileReading.Unavailable(),
    };
}
