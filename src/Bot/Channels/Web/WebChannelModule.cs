using CauNoi.Bot.Channels.Files;
using CauNoi.Data.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace CauNoi.Bot.Channels.Web;

/// <summary>The bot's own page and the Direct Line protocol that it speaks. Always on.</summary>
/// <remarks>The host must call UseWebSockets and UseRateLimiter.</remarks>
public sealed class WebChannelModule : IChannelModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebChannelOptions>().Bind(configuration.GetSection(WebChannelOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IChannel, WebChannel>();
        services.AddSingleton<TranscriptSignal>();
        services.AddSingleton<TranscriptReader>();
        services.AddSingleton<TranscriptWriter>();
        services.AddSingleton<TranscriptStream>();
        services.AddSingleton<ConversationTokens>();
        services.AddSingleton<StreamTokens>();
        services.AddSingleton<IReceivedFiles, WebReceivedFiles>();
        services.AddScoped<PostedActivityHandler>();
        services.AddScoped<UploadKeeper>();
        AddKeys(services);
        AddLimits(services);
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDirectLine();
        endpoints.MapChatPage();
    }

    /// <remarks>Instances that serve the same people must share the folder.</remarks>
    private static void AddKeys(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("cau-noi");
        services.AddOptions<KeyManagementOptions>().Configure<DatabaseOptions, ILoggerFactory>(
            (keys, database, loggers) => keys.XmlRepository = new FileSystemXmlRepository(PrivateFolder.Of(database, "keys"), loggers));
    }

    private static void AddLimits(IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<WebChannelOptions>>((limits, web) =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(AddressPolicy.Tokens, new AddressPolicy(web.Value.TokensPerMinute));
            limits.AddPolicy(AddressPolicy.Posts, new AddressPolicy(web.Value.PostsPerMinute));
        });
    }
}
