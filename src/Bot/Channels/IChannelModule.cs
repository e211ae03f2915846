namespace CauNoi.Bot.Channels;

/// <summary>What a channel adds to the host. A channel whose configuration is missing adds nothing and says so in the log once.</summary>
public interface IChannelModule
{
    void AddServices(IServiceCollection services, IConfiguration configuration);

    void MapEndpoints(IEndpointRouteBuilder endpoints);
}
