using System.CommandLine;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Hosting;
using CauNoi.Data.Storage;
using CauNoi.Knowledge;
using CauNoi.Knowledge.Policy;
using Serilog;

namespace CauNoi.Bot.Commands;

/// <summary>What the commands share: the options that several take, and the services of a program that does not serve.</summary>
public static class CommandContext
{
    public const int Success = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    /// <summary>Every command takes it: exactly one JSON document on standard output.</summary>
    public static Option<bool> Json { get; } = new("--json") { Description = "Print one JSON document on standard output.", Recursive = true };

    public static Option<DateOnly?> AsOf() => new("--as-of") { Description = "The date of asking, yyyy-MM-dd (default: today)." };

    public static IConfiguration Configuration() => BotConfiguration.AddTo(new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory)).Build();

    /// <summary>Loads the content alone, for commands that need no database.</summary>
    public static KnowledgeBase Knowledge() => ContentLoader.Load(Options());

    /// <summary>Loads the law alone.</summary>
    public static PolicyBase Policy() => Options().LoadPolicy();

    public static BotOptions Options() => Configuration().GetSection("Bot").Get<BotOptions>() ?? new BotOptions();

    public static Phrasebook Phrases(KnowledgeBase knowledge) => new(knowledge);

    /// <summary>The bot's services on a database of the program's own schema.</summary>
    public static async Task<ServiceProvider> ServicesAsync(CancellationToken ct, Action<IServiceCollection>? more = null)
    {
        var configuration = Configuration();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddSerilog(BotLogging.Create(configuration, toFile: false), dispose: true));
        services.AddBot(configuration);
        services.AddSingleton(_ => DataLock.Share(Database()));
        more?.Invoke(services);
        var provider = services.BuildServiceProvider();
        provider.GetRequiredService<DataLock>();
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().MigrateAsync(ct);
        return provider;
    }

    /// <summary>The data alone, on the database as it is; for commands that look after it as a whole.</summary>
    public static ServiceProvider Data()
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddSerilog(BotLogging.Create(Configuration(), toFile: false), dispose: true));
        services.AddCauNoiData(Database());
        return services.BuildServiceProvider();
    }

    public static DatabaseOptions Database() => Configuration().GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();

    public static DateOnly Today() => VietnamTime.DateOf((Options().ClockStartsAt ?? TimeProvider.System.GetUtcNow()));
}
