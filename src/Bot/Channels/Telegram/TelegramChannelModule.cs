using CauNoi.Bot.Channels.Files;

namespace CauNoi.Bot.Channels.Telegram;

public sealed class TelegramChannelModule : IChannelModule
{
    /// <summary>The setting without which the channel is off, as an environment variable.</summary>
    public const string TokenKey = "CAUNOI__Channels__Telegram__Token";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(TelegramOptions.Section);
        if (string.IsNullOrWhiteSpace(section[nameof(TelegramOptions.Token)]))
        {
            services.AddHostedService<TelegramOffNotice>();
            return;
        }

        AddOptions(services, section);
        AddClient(services);
        services.AddSingleton<TelegramReceiver>();
        services.AddSingleton<TelegramInvitationLink>();
        services.AddSingleton<IInvitationLink>(s => s.GetRequiredService<TelegramInvitationLink>());
        services.AddSingleton<IChannel, TelegramChannel>();
        services.AddSingleton<IReceivedFiles, TelegramReceivedFiles>();
        services.AddHostedService<TelegramPoller>();
    }

    /// <summary>None: this channel fetches.</summary>
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }

    private static void AddOptions(IServiceCollection services, IConfigurationSection section) =>
        services.AddOptions<TelegramOptions>()
            .Bind(section)
            .PostConfigure(o => o.Token = o.Token.Trim())
            .Validate(o => o.HasUsableToken, $"{TokenKey} does not look like a token of @BotFather (digits, a colon, letters).")
            .Validate(o => o.HasUsableAddress, "Channels:Telegram:BaseAddress must be an http or https address.")
            .Validate(o => o.HasUsablePollTimeout, "Channels:Telegram:PollTimeout must lie between 00:00:00 and 00:00:50 (hours:minutes:seconds).")
            .Validate(o => o.HasUsablePatience, "Channels:Telegram:Patience must lie between 00:00:00 and 00:01:00 (hours:minutes:seconds).")
            .ValidateOnStart();

    /// <remarks>The token is part of every address: no request is logged, no redirect followed.</remarks>
    private static void AddClient(IServiceCollection services) =>
        services.AddHttpClient<TelegramClient>(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
}
