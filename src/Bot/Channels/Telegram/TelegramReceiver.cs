using CauNoi.Bot.Channels.Telegram.Types;
using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Channels.Telegram;

/// <summary>Makes sure that what was received is stored; only then may it be confirmed to the platform.</summary>
public sealed class TelegramReceiver(IServiceScopeFactory scopes, TelegramClient client, TimeProvider clock, ILogger<TelegramReceiver> log)
{
    /// <summary>Returns once everything in <paramref name="updates"/> is stored, however long the store is out of order.</summary>
    public async Task ReceiveAsync(IReadOnlyList<Update> updates, User me, CancellationToken ct)
    {
        var acknowledged = new List<Task>();
        foreach (var update in updates.OrderBy(u => u.UpdateId))
        {
            if (TelegramReader.Read(update, me) is { } activity)
                await StoreAsync(activity, ct);
            if (update.CallbackQuery is { } query)
                acknowledged.Add(AcknowledgeAsync(query, ct));
        }

        await Task.WhenAll(acknowledged);
    }

    private async Task StoreAsync(IncomingActivity activity, CancellationToken ct)
    {
        var pauses = new Backoff();
        while (!await TryStoreAsync(activity, isFirstTry: pauses.IsFresh, ct))
            await Task.Delay(pauses.Next(), clock, ct);
    }

    private async Task<bool> TryStoreAsync(IncomingActivity activity, bool isFirstTry, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Reception>().AcceptAsync(activity, ct);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            if (isFirstTry)
                log.LogError(LogEvents.StoreFailed, fault, "{Channel}: {ActivityId} cannot be stored; trying until it can", activity.Channel, activity.Id);
            return false;
        }
    }

    private async Task AcknowledgeAsync(CallbackQuery query, CancellationToken ct)
    {
        var answer = await client.AnswerCallbackQueryAsync(query.Id, ct);
        if (answer is not ApiAnswer<bool?>.Ok)
            log.LogDebug("{Channel}: a pressed button was not acknowledged ({Outcome})", TelegramChannel.ChannelName, answer.GetType().Name);
    }
}
