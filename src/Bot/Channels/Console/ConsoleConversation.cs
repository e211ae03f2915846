using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Channels.Console;

/// <summary>Reads lines from standard input until it ends, and lets each be answered before the next is read.</summary>
public sealed class ConsoleConversation(IServiceScopeFactory scopes, TurnPump turns, DeliveryPump deliveries, ConsoleChannel channel)
{
    private int _count;

    public async Task RunAsync(bool asJson, CancellationToken ct)
    {
        channel.AsJson = asJson;
        await SayAsync("", joined: true, ct);
        while (await System.Console.In.ReadLineAsync(ct) is { } line)
        {
            if (line.Length == 0 && !System.Console.IsInputRedirected)
                return;
            await SayAsync(line, joined: false, ct);
        }
    }

    private async Task SayAsync(string text, bool joined, CancellationToken ct)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            var activity = new IncomingActivity
            {
                Channel = channel.Name,
                Id = $"{channel.ConversationId}-{++_count}",
                ConversationId = channel.ConversationId,
                UserId = Environment.UserName,
                Kind = ConversationKind.Private,
                Text = text,
                Joined = joined,
            };
            await scope.ServiceProvider.GetRequiredService<Reception>().AcceptAsync(activity, ct);
        }

        await turns.DrainAsync(ct);
        await deliveries.DrainAsync(channel, ct);
    }
}
