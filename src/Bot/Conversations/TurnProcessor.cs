using CauNoi.Bot.Channels;
using CauNoi.Data.Messaging;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Language;

namespace CauNoi.Bot.Conversations;

/// <summary>Answers one accepted message: state, answer and the mark "answered" are saved together.</summary>
public sealed class TurnProcessor(
    CauNoiContext db,
    MessageStores stores,
    Speakers speakers,
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
        var turn = new Turn
        {
            Activity = activity,
            Text = reader.Read(activity.Text),
            Action = activity.Action ?? OfferedChoice.Of(activity.Text, state.Offered, reader),
            Speaker = await speakers.FindAsync(activity, ct),
            Awaited = state.Awaiting,
            State = state with { Awaiting = null },
            Now = now,
        };

        var result = await AnswerAsync(turn, ct);
        foreach (var reply in result.Replies)
            stores.Outbox.Add(activity.Channel, activity.ConversationId, ActivityJson.Write(reply), now);
        var offered = result.Replies.Count == 0 ? [] : result.Replies[^1].Buttons;
        conversation.State = ((result.State ?? turn.State) with { Offered = offered }).ToJson();
        await db.SaveChangesAsync(ct);
        await speakers.WatchAsync(turn, ct);
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

    private async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var result = await skills.For(turn).AnswerAsync(turn, ct);
        if (result.Next is not { } next)
            return result;
        var again = turn with
        {
            Activity = turn.Activity with { Text = next.Text, Action = next.Action },
            Text = reader.Read(next.Text),
            Action = next.Action,
            Awaited = null,
            State = result.State ?? turn.State,
        };
        var more = await skills.For(again).AnswerAsync(again, ct);
        return new TurnResult([.. result.Replies, .. more.Replies], more.State ?? again.State);
    }
}
