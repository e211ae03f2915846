using CauNoi.Bot.Channels;
using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Language;

namespace CauNoi.Bot.Conversations;

/// <summary>Answers one accepted message: state, answer and the mark "answered" are saved together.</summary>
public sealed class TurnProcessor(
    CauNoiContext db,
    MessageStores stores,
    AccountDirectory accounts,
    SkillSet skills,
    VietnameseReader reader,
    TimeProvider clock)
{
    public async Task AnswerAsync(InboxMessage message, CancellationToken ct)
    {
        var activity = ActivityJson.ReadIncoming(message.Payload);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = clock.GetUtcNow();
        var conversation = await stores.Conversations.GetOrAddAsync(activity.Channel, activity.ConversationId, now, ct);
        var state = ConversationState.FromJson(conversation.State);
        var linked = await accounts.FindAsync(activity.Channel, activity.UserId, ct);
        var turn = new Turn
        {
            Activity = activity,
            Text = reader.Read(activity.Text),
            Action = activity.Action ?? OfferedChoice.Of(activity.Text, state.Offered, reader),
            Speaker = linked is null ? Speaker.Resident : Speaker.Of(linked),
            Awaited = state.Awaiting,
            State = state with { Awaiting = null },
            Now = now,
        };

        var result = await skills.For(turn).AnswerAsync(turn, ct);
        foreach (var reply in result.Replies)
            stores.Outbox.Add(activity.Channel, activity.ConversationId, ActivityJson.Write(reply), now);
        var offered = result.Replies.Count == 0 ? [] : result.Replies[^1].Buttons;
        conversation.State = ((result.State ?? turn.State) with { Offered = offered }).ToJson();
        await db.SaveChangesAsync(ct);
        if (await stores.Inbox.MarkAnsweredAsync(message.Id, now, ct))
            await transaction.CommitAsync(ct);
    }

    /// <summary>Says that something went wrong, with a code that the log has too.</summary>
    public async Task ApologiseAsync(InboxMessage message, OutgoingActivity apology, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        stores.Outbox.Add(message.Channel, message.ConversationId, ActivityJson.Write(apology), clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        if (await stores.Inbox.MarkAnsweredAsync(message.Id, clock.GetUtcNow(), ct))
            await transaction.CommitAsync(ct);
    }
}
