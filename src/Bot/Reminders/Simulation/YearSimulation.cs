using System.Diagnostics;
using System.Globalization;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Hosting;
using CauNoi.Data.Reviews;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy.Reviews;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bot.Reminders.Simulation;

/// <summary>
/// A year of reminders in a province that does not exist, on a database of its own: the real rounds at the hours that matter, with a clock that is set, and people who answer as people do.
/// </summary>
public sealed class YearSimulation
{
    // Before the end of the quiet hours, at the digest, and after the begin of the quiet hours.
    private static readonly TimeOnly[] Ticks = [new(0, 0), new(6, 29), new(7, 0), new(21, 0)];

    // Now and then it is also looked in the afternoon, when nothing but what is urgent may still go out.
    private static readonly TimeOnly[] WednesdayTicks = [new(0, 0), new(6, 29), new(7, 0), new(15, 0), new(21, 0)];

    private readonly SimulationOptions _options;
    private readonly IServiceProvider _services;
    private readonly SettableClock _clock;
    private readonly InventedPeople _people;
    private readonly List<SimulatedMessage> _messages = [];
    private long _lastMessage;
    private int _inQuietHours;

    private YearSimulation(SimulationOptions options, IServiceProvider services, SettableClock clock) =>
        (_options, _services, _clock, _people) = (options, services, clock, new InventedPeople(options));

    /// <param name="configuration">The program's own; the data folder is replaced by a temporary one.</param>
    public static async Task<SimulationReport> RunAsync(IConfiguration configuration, SimulationOptions options, CancellationToken ct)
    {
        var data = Directory.CreateTempSubdirectory("cau-noi-simulation-").FullName;
        var own = new ConfigurationBuilder().AddConfiguration(configuration)
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Path"] = data, ["Data:Postgres"] = "", ["Data:KeyFile"] = "" }).Build();
        var clock = new SettableClock { Now = VietnamTime.InstantOf(new DateTime(options.Year, 1, 1)) };
        try
        {
            await using var services = new ServiceCollection().AddLogging().AddBot(own).AddSingleton<TimeProvider>(clock).BuildServiceProvider();
            return await new YearSimulation(options, services, clock).RunAsync(ct);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(data, recursive: true);
        }
    }

    private async Task<SimulationReport> RunAsync(CancellationToken ct)
    {
        var elapsed = Stopwatch.StartNew();
        await using (var scope = _services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().MigrateAsync(ct);
            var db = scope.ServiceProvider.GetRequiredService<CauNoiContext>();
            var texts = _services.GetRequiredService<Phrasebook>().For("commands");
            await new InventedProvince(db, _services.GetRequiredService<ReviewTimetable>(), texts, _options).BuildAsync(_clock.Now, ct);
        }

        var round = _services.GetRequiredService<ReminderRound>();
        for (var day = new DateOnly(_options.Year, _options.FirstMonth, 1); day.Year == _options.Year && day.Month <= _options.LastMonth; day = day.AddDays(1))
            foreach (var tick in TicksOf(day))
            {
                var actual = day.ToDateTime(tick);
                _clock.Now = VietnamTime.InstantOf(actual.AddHours(day == _options.JumpOn ? _options.JumpHours : 0));
                if ((await round.RunAsync(ct)).Messages > 0)
                    await ReceiveAsync(actual, ct);
            }

        await using var last = _services.CreateAsyncScope();
        var context = last.ServiceProvider.GetRequiredService<CauNoiContext>();
        return new SimulationReport
        {
            Options = _options,
            People = await context.Accounts.CountAsync(ct),
            Messages = _messages,
            Elapsed = elapsed.Elapsed,
            StillOpen = await context.CampaignSteps.CountAsync(s => s.State == CampaignStepState.Open, ct),
            InQuietHours = _inQuietHours,
        };
    }

    private TimeOnly[] TicksOf(DateOnly day) =>
        IsOff(day) ? [] : day.DayOfWeek == DayOfWeek.Wednesday || day == _options.JumpOn ? WednesdayTicks : Ticks;

    private bool IsOff(DateOnly day) => _options.OutageFrom is { } from && day >= from && day < from.AddDays(_options.OutageDays);

    // Reads what has gone out since the last time, and lets those who got it answer.
    private async Task ReceiveAsync(DateTime actual, CancellationToken ct)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CauNoiContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var sent = await db.Outbox.AsNoTracking().Where(m => m.Id > _lastMessage).OrderBy(m => m.Id).ToListAsync(ct);
        _lastMessage = sent[^1].Id;
        var (now, today) = (_clock.Now, VietnamTime.DateOf(_clock.Now));
        var told = (await db.Reminders.AsNoTracking().Where(r => r.Day == today && r.CreatedAt == now).ToListAsync(ct)).ToLookup(r => r.AccountId.ToString("N"));
        var digests = await db.SentDigests.Where(d => d.At == now).Select(d => d.AccountId).ToHashSetAsync(ct);
        var people = (await scope.ServiceProvider.GetRequiredService<Recipients>().AllAsync(ct)).ToDictionary(p => p.AccountId.ToString("N"));
        if (_services.GetRequiredService<ReminderRules>().Hours.IsQuiet(TimeOnly.FromDateTime(VietnamTime.LocalOf(now))))
            _inQuietHours += sent.Count;
        var answers = scope.ServiceProvider.GetRequiredService<DutyAnswers>();
        var reports = scope.ServiceProvider.GetRequiredService<CampaignReports>();
        foreach (var message in sent)
        {
            var person = people[message.ConversationId];
            var reasons = told[message.ConversationId].ToList();
            _messages.Add(new SimulatedMessage(
                actual, person.AccountId, person.Name, person.Role, person.Areas[0].AreaCode, digests.Contains(person.AccountId),
                [.. reasons.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Rule} {r.Stage} {r.DueOn:yyyy-MM-dd}"))],
                ActivityJson.ReadOutgoing(message.Payload).Text));
            foreach (var reminder in reasons.Where(InventedPeople.Answers))
                await _people.AnswerAsync(answers, reports, person, reminder, now, ct);
        }

        await db.Outbox.Where(m => m.Id <= _lastMessage).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
