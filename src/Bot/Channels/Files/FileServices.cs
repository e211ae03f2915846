namespace CauNoi.Bot.Channels.Files;

public static class FileServices
{
    public static IServiceCollection AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FileSettings>().Bind(configuration.GetSection(FileSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<AttachmentReader>();
        services.AddScoped<OutgoingFiles>();
        services.AddScoped<ReceivedFiles>();
        return services;
    }
}
