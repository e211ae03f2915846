namespace CauNoi.Bot.Channels.Web;

public sealed class WebChannelModule : IChannelModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }
}
