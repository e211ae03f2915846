using CauNoi.Bot.Channels;
using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Hosting;
using CauNoi.Data.Access;
using CauNoi.Data.Exchange.Importing;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CauNoi.Bot.Tests.Hosting;

/// <summary>The whole program in this process on a free port, with a database of its own and the demonstration registry.</summary>
public sealed class RunningBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _data;

    private RunningBot(WebApplication app, string data)
    {
        _app = app;
        _data = data;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Client = new HttpClient { BaseAddress = new Uri(address) };
    }

    public IServiceProvider Services => _app.Services;

    public HttpClient Client { get; }

    /// <param name="vietnamTime">When the program's clock starts, e.g. "2026-11-22T09:00:00+07:00".</param>
    /// <param name="settings">More settings, "Channels:Web:PostsPerMinute=5".</param>
    public static Task<RunningBot> StartAsync(string vietnamTime = "2026-11-22T09:00:00+07:00", params string[] settings) => StartAsync(_ => { }, vietnamTime, settings);

    /// <summary>The same with services of the test's own.</summary>
    public static async Task<RunningBot> StartAsync(Action<IServiceCollection> more, string vietnamTime = "2026-11-22T09:00:00+07:00", params string[] settings)
    {
        var data = Directory.CreateTempSubdirectory("cau-noi-").FullName;
        var app = BotHost.Create(
        [
            "--urls=http://127.0.0.1:0",
            $"--Data:Path={data}",
            $"--Bot:ContentPath={Path.Combine(RepositoryRoot.Path, "content")}",
            $"--Bot:ClockStartsAt={vietnamTime}",
            .. settings.Select(s => "--" + s),
        ], services => more(WithoutSchedule(services).AddScoped<IReceivedFiles, SentFiles>()));
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().MigrateAsync(CancellationToken.None);
            var import = scope.ServiceProvider.GetRequiredService<RegistryImport>();
            var source = RegistrySource.InFolder(Path.Combine(RepositoryRoot.Path, "demo", "registry"));
            Assert.IsType<ImportOutcome.Done>(await import.ApplyAsync(
                source, new ImportOptions(new RecordAuthor(null, DateTimeOffset.UnixEpoch)), progress: null, CancellationToken.None));
        }

        await app.StartAsync();
        return new RunningBot(app, data);
    }

    // Nobody is reminded in the middle of a conversation that a test holds.
    private static IServiceCollection WithoutSchedule(IServiceCollection services)
    {
        var schedule = services.Single(s => s.ServiceType == typeof(IHostedService)
            && (s.ImplementationType?.Assembly ?? s.ImplementationFactory?.Method.Module.Assembly)?.GetName().Name == "Quartz");
        services.Remove(schedule);
        return services;
    }

    /// <summary>A one-time code for a new staff member.</summary>
    public async Task<string> InviteAsync(Role role, AreaLevel level, string area)
    {
        await using var scope = Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var invitation = await directory.InviteAsync("Nguyễn Thị Lan", role, level, area, now, CancellationToken.None);
        return Assert.IsType<Invitation>(invitation).Code;
    }

    public async Task<T> ReadAsync<T>(Func<CauNoiContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<CauNoiContext>());
    }

    /// <summary>Has the bot say something with a file, as a skill does: both are saved together.</summary>
    public async Task<Attachment> SayWithFileAsync(ConversationAddress to, FileContent file, OutgoingActivity activity, string altText = "")
    {
        await using var scope = Services.CreateAsyncScope();
        var attachment = scope.ServiceProvider.GetRequiredService<OutgoingFiles>().Add(to, file, altText);
        var payload = ActivityJson.Write(activity with { Attachments = [attachment] });
        scope.ServiceProvider.GetRequiredService<Outbox>().Add(to.Channel, to.ConversationId, payload, Services.GetRequiredService<TimeProvider>().GetUtcNow());
        await scope.ServiceProvider.GetRequiredService<CauNoiContext>().SaveChangesAsync();
        Services.GetRequiredService<DeliverySignal>().Wake();
        return attachment;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }
}
