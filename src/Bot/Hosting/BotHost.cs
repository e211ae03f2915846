using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Reminders;
using CauNoi.Bot.Web;
using CauNoi.Bot.Web.Progress;
using CauNoi.Data.Storage;
using Microsoft.AspNetCore.HttpOverrides;
using Serilog;

namespace CauNoi.Bot.Hosting;

/// <summary>The program as a server: channels, conversations, reminders, pages.</summary>
public static class BotHost
{
    /// <param name="args">Settings, as on the command line.</param>
    /// <param name="more">Services beside the program's own.</param>
    public static WebApplication Create(string[] args, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        BotConfiguration.AddTo(builder.Configuration);
        builder.Configuration.AddUserSecrets(typeof(BotHost).Assembly, optional: true);
        builder.Configuration.AddCommandLine(args);
        builder.Configuration[$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Instance)}"] ??= Guid.NewGuid().ToString("N");
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(BotLogging.Create(builder.Configuration, toFile: true), dispose: true);

        // Behind a TLS proxy on this machine, people are told apart by their own addresses.
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost);
        builder.Services.AddBot(builder.Configuration);
        builder.Services.AddChannels(builder.Configuration);
        builder.Services.AddReminders(builder.Configuration);
        builder.Services.AddHealth();
        builder.Services.AddHostedService<TurnWorker>();
        builder.Services.AddHostedService<DeliveryWorker>();
        more?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseWebSockets();
        app.UseRateLimiter();
        app.MapHealth();
        app.MapCalendar();
        app.MapProgress();
        app.MapChannels();
        return app;
    }
}
