using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Messaging;
using CauNoi.Data.Reviews;
using CauNoi.Data.Storage;

namespace CauNoi.Bot.Reminders;

/// <summary>One round of reminding: each reminder is recorded and put into the outbox in one transaction.</summary>
public sealed class ReminderRound(IServiceScopeFactory scopes, DeliverySignal signal, TimeProvider clock, ILogger<ReminderRound> log)
{
    /// <returns>How many reminders went into the outbox.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var planner = services.GetRequiredService<ReminderPlanner>();
        var due = await planner.DueAsync(now, ct);
        var sent = 0;
        foreach (var person in due.Where(d => d.Recipient.Chat is not null).GroupBy(d => d.Recipient.Chat!.Id))
            sent += await SendAsync(services, planner, [.. person], now, ct);
        if (sent > 0)
        {
            log.LogInformation(LogEvents.RemindersPlanned, "{Count} reminders went into the outbox", sent);
            signal.Wake();
        }

        return sent;
    }

    private static async Task<int> SendAsync(IServiceProvider services, ReminderPlanner planner, List<DueReminder> due, DateTimeOffset now, CancellationToken ct)
    {
        var db = services.GetRequiredService<CauNoiContext>();
        var reminders = services.GetRequiredService<Data.Reviews.Reminders>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var recorded = new List<DueReminder>();
        foreach (var reminder in due)
            if (await reminders.TryRecordAsync(Record(reminder, now), ct))
                recorded.Add(reminder);
        if (recorded.Count == 0)
            return 0;
        var chat = due[0].Recipient.Chat!;
        var message = planner.Compose(recorded, VietnamTime.DateOf(now));
        services.GetRequiredService<Outbox>().Add(chat.Channel, chat.ConversationId, ActivityJson.Write(message), now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return recorded.Count;
    }

    private static Reminder Record(DueReminder due, DateTimeOffset now) => new()
    {
        Key = due.Key,
        AccountId = due.Recipient.AccountId,
        StepId = due.Step.Id,
        DueOn = due.Step.Deadline,
        Stage = due.Stage.Id,
        CreatedAt = now,
    };
}
