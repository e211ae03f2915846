using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Messaging;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Reminders;

/// <summary>One round of reminding: what is due goes into the outbox together with the note that it has gone out. Going round twice sends nothing twice.</summary>
public sealed class ReminderRound(IServiceScopeFactory scopes, DeliverySignal signal, TimeProvider clock, ILogger<ReminderRound> log)
{
    // A batch is one transaction: large enough to be fast, small enough that nobody who writes meanwhile waits long.
    private const int Batch = 2_000;

    /// <returns>What was planned and how much of it went into the outbox.</returns>
    public async Task<RoundOutcome> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var local = VietnamTime.LocalOf(now);
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (services.GetRequiredService<Knowledge.Policy.Reviews.ReminderRules>().Hours.IsQuiet(TimeOnly.FromDateTime(local)))
            return new RoundOutcome(0, 0);
        var book = await services.GetRequiredService<DutyBooks>().ReadAsync(DateOnly.FromDateTime(local), ct);
        var planned = services.GetRequiredService<ReminderPlanner>().Plan(book, local).Where(m => m.Recipient.Chat is not null);
        var card = services.GetRequiredService<DigestCard>();
        var writer = services.GetRequiredService<ReminderWriter>();
        var (messages, reminders) = (0, 0);
        foreach (var composing in Ahead(planned.Chunk(Batch), batch => Array.ConvertAll(batch, m => Message(m, card, book, now))))
        {
            var batch = await composing;
            messages += await writer.WriteAsync(batch, now, ct);
            reminders += batch.Sum(m => m.Reminders.Count);
            signal.Wake();
        }

        if (messages > 0)
            log.LogInformation(LogEvents.RemindersPlanned, "{Messages} messages with {Count} reminders went into the outbox", messages, reminders);
        return new RoundOutcome(messages, reminders);
    }

    // While one batch is written, the next is put into words.
    private static IEnumerable<Task<PersonalMessage[]>> Ahead(IEnumerable<PlannedMessage[]> batches, Func<PlannedMessage[], PersonalMessage[]> compose)
    {
        Task<PersonalMessage[]>? ready = null;
        foreach (var batch in batches)
        {
            var next = Task.Run(() => compose(batch));
            if (ready is not null)
                yield return ready;
            ready = next;
        }

        if (ready is not null)
            yield return ready;
    }

    private static PersonalMessage Message(PlannedMessage planned, DigestCard card, DutyBook book, DateTimeOffset now)
    {
        var chat = planned.Recipient.Chat!;
        return new PersonalMessage(
            new ConversationAddress(chat.Channel, chat.ConversationId),
            ActivityJson.Write(card.Compose(planned, book.Places, book.Today)),
            [.. planned.Reminders.Select(r => Record(r, book.Today, now))],
            planned.IsDigest ? new SentDigest { AccountId = planned.Recipient.AccountId, Day = book.Today, Count = planned.Reminders.Count, At = now } : null);
    }

    private static Reminder Record(DueReminder due, DateOnly today, DateTimeOffset now) => new()
    {
        Key = due.Key,
        AccountId = due.Recipient.AccountId,
        Role = due.Recipient.Role,
        Rule = due.Rule,
        Subject = due.Duty.Subject.ToString(),
        DueOn = due.Duty.DueOn,
        Stage = due.Stage.Id,
        Escalated = due.Telling is not null,
        Day = today,
        CreatedAt = now,
    };
}

/// <param name="Messages">Messages that went into the outbox.</param>
/// <param name="Reminders">Reminders that they tell.</param>
public readonly record struct RoundOutcome(int Messages, int Reminders);
