namespace CauNoi.Bot.Channels.Telegram;

public sealed class TelegramChannelModule : IChannelModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }
}
