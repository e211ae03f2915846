using System.Security.Cryptography;
using CauNoi.Bot.Channels;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Conversations;

/// <summary>Answers accepted messages one after the other, each in a unit of work of its own.</summary>
public sealed class TurnPump(IServiceScopeFactory scopes, DeliverySignal deliveries, Phrasebook phrases, TimeProvider clock, ILogger<TurnPump> log)
{
    private const int MostAttempts = 3;

    private readonly SkillTexts _texts = phrases.For("conversation");

    /// <summary>Answers everything that waits.</summary>
    public async Task DrainAsync(CancellationToken ct)
    {
        while (await AnswerNextAsync(ct))
            deliveries.Wake();
    }

    private async Task<bool> AnswerNextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var message = await scope.ServiceProvider.GetRequiredService<Inbox>().ClaimAsync(clock.GetUtcNow(), ct);
        if (message is null)
            return false;
        if (message.Attempts > MostAttempts)
        {
            // It has taken the process down before it could fail politely.
            await ApologiseAsync(message, RandomNumberGenerator.GetHexString(6), ct);
            return true;
        }

        try
        {
            await scope.ServiceProvider.GetRequiredService<TurnProcessor>().AnswerAsync(message, ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            var reference = RandomNumberGenerator.GetHexString(6);
            log.LogError(LogEvents.TurnFailed, fault, "Turn {InboxId} on {Channel} failed, reference {Reference}", message.Id, message.Channel, reference);
            await ApologiseAsync(message, reference, ct);
        }

        return true;
    }

    private async Task ApologiseAsync(InboxMessage message, string reference, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var apology = new OutgoingActivity { Text = _texts.Text("fault", ("reference", reference)) };
        await scope.ServiceProvider.GetRequiredService<TurnProcessor>().ApologiseAsync(message, apology, ct);
    }
}
