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
        var sent = 0;
        foreach (var due in await planner.DueAsync(now, ct))
            if (due.Recipient.Account is { } account && await SendAsync(services, planner, due, account.Channel, account.ConversationId, now, ct))
                sent++;
        if (sent > 0)
        {
            log.LogInformation(LogEvents.RemindersPlanned, "{Count} reminders went into the outbox", sent);
            signal.Wake();
        }

        return sent;
    }

    private static async Task<bool> SendAsync(
        IServiceProvider services, ReminderPlanner planner, DueReminder due, string channel, string conversationId, DateTimeOffset now, CancellationToken ct)
    {
        var db = services.GetRequiredService<CauNoiContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var record = new Reminder
        {
            Key = due.Key,
            StaffId = due.Recipient.StaffId,
            StepId = due.Step.Rule.Id,
            DueOn = due.Step.Deadline,
            Stage = due.Stage.Id,
            CreatedAt = now,
        };
        if (!await services.GetRequiredService<Data.Reviews.Reminders>().TryRecordAsync(record, ct))
            return false;
        var activity = planner.Compose(due, VietnamTime.DateOf(now));
        services.GetRequiredService<Outbox>().Add(channel, conversationId, ActivityJson.Write(activity), now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
