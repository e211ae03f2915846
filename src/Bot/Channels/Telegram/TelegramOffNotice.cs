using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Channels.Telegram;

/// <summary>Says once that the channel is off, and what would turn it on.</summary>
internal sealed class TelegramOffNotice(ILogger<TelegramOffNotice> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        log.LogInformation(LogEvents.ChannelOff, "{Channel}: off; set {Key} to turn it on", TelegramChannel.ChannelName, TelegramChannelModule.TokenKey);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
