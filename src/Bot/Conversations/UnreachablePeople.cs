using CauNoi.Bot.Channels;
using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Content;

namespace CauNoi.Bot.Conversations;

/// <summary>Someone takes no messages any more: what waits for her goes to her other chat, or it is stopped and whoever is responsible for her is told once.</summary>
public sealed class UnreachablePeople(
    CauNoiContext db, UnreachableChats chats, Outbox outbox, AccountDirectory accounts, Phrasebook phrases, DeliverySignal signal, TimeProvider clock, ILogger<UnreachablePeople> log)
{
    private readonly SkillTexts _texts = phrases.For("delivery");
    private readonly SkillTexts _words = phrases.For("registry");

    /// <param name="message">What the platform refused because of its recipient.</param>
    /// <param name="reason">What it said, without personal data.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task StopAsync(OutboxMessage message, string reason, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var stopped = await chats.StopAsync(message, reason, now, ct);
        if (stopped is { Owner: { } owner, ToTell.Count: > 0 })
        {
            var notice = ActivityJson.Write(new OutgoingActivity { Text = await TextAsync(owner, message.Channel, ct) });
            foreach (var chat in stopped.ToTell)
                outbox.Add(chat.Channel, chat.ConversationId, notice, now, OutboxPriority.Urgent);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        signal.Wake();
        log.LogInformation(
            LogEvents.ContactStopped,
            "{Channel}: a recipient no longer takes messages ({Reason}); {Outcome}",
            message.Channel,
            reason,
            stopped.MovedTo is { } other ? $"they go to {other.Channel}" : $"{stopped.ToTell.Count} supervisors are told");
    }

    private async Task<string> TextAsync(Account owner, string channel, CancellationToken ct) => _texts.Text(
        "unreachable",
        ("name", owner.Name),
        ("role", _words.Text($"role.{ContentKey.Of(owner.Role)}")),
        ("area", await accounts.AreaNamesAsync(owner.Id, ct)),
        ("channel", _texts.Text($"channel.{channel}")));
}
