using System.Diagnostics;
using System.Globalization;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Hosting;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy;
using Microsoft.Data.Sqlite;

namespace CauNoi.Bot.Reminders.Simulation;

/// <summary>A morning on which very many reminders are due at once.</summary>
/// <param name="Planned">From the tick to the last message in the outbox.</param>
/// <param name="Again">The round after it, which finds nothing new.</param>
public sealed record CrowdedMorning(int Reminders, int Messages, TimeSpan Planned, TimeSpan Again)
{
    private const string Province = "99";
    private const int HeadsInCommune = 100;

    private static readonly DateOnly Due = new(2026, 11, 25);
    private static readonly DateTime Morning = new(2026, 11, 23, 7, 0, 0);

    /// <param name="configuration">The program's own; the data folder is replaced by a temporary one.</param>
    /// <param name="count">How many reminders, all due on one morning.</param>
    /// <param name="people">For how many people.</param>
    public static async Task<CrowdedMorning> RunAsync(IConfiguration configuration, int count, int people, CancellationToken ct)
    {
        var data = Directory.CreateTempSubdirectory("cau-noi-bench-").FullName;
        var own = new ConfigurationBuilder().AddConfiguration(configuration)
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Path"] = data, ["Data:Postgres"] = "", ["Data:KeyFile"] = "" }).Build();
        var clock = new SettableClock { Now = VietnamTime.InstantOf(Morning) };
        try
        {
            await using var services = new ServiceCollection().AddLogging().AddBot(own).AddSingleton<TimeProvider>(clock).BuildServiceProvider();
            await FillAsync(services, count, people, clock.Now, ct);
            var round = services.GetRequiredService<ReminderRound>();
            var watch = Stopwatch.StartNew();
            var outcome = await round.RunAsync(ct);
            var planned = watch.Elapsed;
            clock.Now += TimeSpan.FromMinutes(1);
            watch.Restart();
            await round.RunAsync(ct);
            return new CrowdedMorning(outcome.Reminders, outcome.Messages, planned, watch.Elapsed);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task FillAsync(IServiceProvider services, int count, int people, DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().MigrateAsync(ct);
        var db = scope.ServiceProvider.GetRequiredService<CauNoiContext>();
        db.Provinces.Add(new Province { Code = Province, Name = Province });
        for (var first = 0; first < people; first += HeadsInCommune)
        {
            var commune = Code(first / HeadsInCommune, 5);
            db.Communes.Add(new Commune { Code = commune, ProvinceCode = Province, Name = commune });
            var campaign = new ReviewCampaign { CommuneCode = commune, Year = Due.Year, OpenedAt = now };
            for (var head = first; head < Math.Min(first + HeadsInCommune, people); head++)
            {
                var hamlet = Code(head, 8);
                db.Hamlets.Add(new Hamlet { Code = hamlet, CommuneCode = commune, Name = hamlet, Area = AreaKind.Rural });
                var account = new Account { Id = Guid.CreateVersion7(now), Name = hamlet, Role = Role.HamletHead, CreatedAt = now };
                account.Scopes.Add(new AreaScope { Level = AreaLevel.Hamlet, AreaCode = hamlet });
                db.Accounts.Add(account);
                db.LinkedChats.Add(new LinkedChat { Channel = "bench", UserId = hamlet, ConversationId = hamlet, AccountId = account.Id, LinkedAt = now });
                for (var step = head; step < count; step += people)
                    campaign.Steps.Add(new CampaignStep
                    {
                        CommuneCode = commune,
                        HamletCode = hamlet,
                        StepId = string.Create(CultureInfo.InvariantCulture, $"village_meeting-{step}"),
                        From = new DateOnly(Due.Year, 9, 1),
                        To = new DateOnly(Due.Year, 12, 14),
                        Deadline = Due,
                    });
            }

            db.ReviewCampaigns.Add(campaign);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    private static string Code(int number, int digits) => number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
}
