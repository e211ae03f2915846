using CauNoi.Bot.Channels.Telegram;
using CauNoi.Bot.Channels.Web;

namespace CauNoi.Bot.Channels;

public static class ChannelRegistration
{
    /// <summary>Every way to people that the host serves; one line a channel.</summary>
    private static readonly IReadOnlyList<IChannelModule> Modules =
    [
        new WebChannelModule(),
        new TelegramChannelModule(),
    ];

    public static IServiceCollection AddChannels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Reception>();
        foreach (var module in Modules)
            module.AddServices(services, configuration);
        return services;
    }

    public static IEndpointRouteBuilder MapChannels(this IEndpointRouteBuilder endpoints)
    {
        foreach (var module in Modules)
            module.MapEndpoints(endpoints);
        return endpoints;
    }
}
