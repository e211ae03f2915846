using CauNoi.Bot.Channels;
using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Channels.Telegram;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Data.Messaging;
using CauNoi.Data.Protection;
using CauNoi.Data.Storage;
using CauNoi.Knowledge;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CauNoi.Bot.Tests.Telegram;

/// <summary>The channel with a store of its own and nothing else of the program.</summary>
public sealed class TelegramHost : IAsyncDisposable
{
    private static readonly Lazy<Phrasebook> Phrases = new(() => new Phrasebook(KnowledgeBase.Load(Path.Combine(RepositoryRoot.Path, "content"), (string?)null)));

    private readonly IHost _host;
    private readonly string _folder;
    private readonly bool _ownsFolder;
    private bool _isRunning;
    private bool _isDisposed;

    public TelegramHost(Uri baseAddress, string? token = FakeTelegram.Token, string? folder = null, params (string Key, string Value)[] settings)
    {
        _ownsFolder = folder is null;
        _folder = folder ?? Directory.CreateTempSubdirectory("cau-noi-telegram-").FullName;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Channels:Telegram:Token"] = token,
            ["Channels:Telegram:BaseAddress"] = baseAddress.AbsoluteUri,
            ["Channels:Telegram:PollTimeout"] = "00:00:02",
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value));
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddCauNoiData(new DatabaseOptions { Path = _folder });
        builder.Services.TryAddSingleton<TurnSignal>();
        builder.Services.AddSingleton<DeliverySignal>();
        builder.Services.AddSingleton<DeliveryStore>();
        builder.Services.AddSingleton<DeliveryPump>();
        builder.Services.AddScoped<UnreachablePeople>();
        builder.Services.AddSingleton(_ => Phrases.Value);
        builder.Services.AddScoped<Reception>();
        builder.Services.AddFiles(builder.Configuration);
        builder.Services.AddSingleton(new FieldProtection(KeyRing.Of(KeyRing.NewSecrets(TimeProvider.System.GetUtcNow()))));
        new TelegramChannelModule().AddServices(builder.Services, builder.Configuration);
        _host = builder.Build();
    }

    public RecordedLog Log { get; } = new();

    public HurriedClock Clock { get; } = new();

    public IServiceProvider Services => _host.Services;

    public IChannel Channel => Services.GetRequiredService<IChannel>();

    /// <summary>A running poller on an empty store.</summary>
    public static async Task<TelegramHost> StartAsync(Uri baseAddress, string? folder = null)
    {
        var host = new TelegramHost(baseAddress, folder: folder);
        await host.CreateStoreAsync();
        await host.StartAsync();
        return host;
    }

    public async Task CreateStoreAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CauNoiContext>().Database.EnsureCreatedAsync();
    }

    public async Task StartAsync()
    {
        await _host.StartAsync();
        _isRunning = true;
    }

    public async Task StopAsync()
    {
        if (_isRunning)
            await _host.StopAsync();
        _isRunning = false;
    }

    public async Task<IReadOnlyList<IncomingActivity>> StoredAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<CauNoiContext>().Inbox.AsNoTracking().OrderBy(m => m.Id).ToListAsync();
        return [.. rows.Select((InboxMessage m) => ActivityJson.ReadIncoming(m.Payload))];
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        await StopAsync();
        _host.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_ownsFolder)
            Directory.Delete(_folder, recursive: true);
    }
}
