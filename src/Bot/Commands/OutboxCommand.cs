using System.CommandLine;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Commands;

/// <summary><c>outbox</c>: what waits, what did not arrive, and what is done about it. Says nothing of what a message tells or whom it is for.</summary>
public static class OutboxCommand
{
    public static Command Create()
    {
        var command = new Command("outbox", "What waits for delivery, and what did not arrive.") { Retry(), Drop() };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var ledger = scope.ServiceProvider.GetRequiredService<OutboxLedger>();
            var (counts, rows) = (await ledger.CountAsync(ct), await ledger.UndeliveredAsync(ct));
            if (result.GetValue(CommandContext.Json))
            {
                CommandOutput.Json(new { Counts = counts, Undelivered = rows });
                return CommandContext.Success;
            }

            var texts = services.GetRequiredService<Phrasebook>().For("commands");
            if (counts.Count == 0)
                CommandOutput.Line(texts.Text("outbox_empty"));
            foreach (var count in counts)
                CommandOutput.Line($"{count.Channel,-10} {count.Priority,-10} {count.State,-10} {count.Count,8}");
            if (rows.Count > 0)
                CommandOutput.Line(texts.Text("outbox_undelivered"));
            foreach (var row in rows)
                CommandOutput.Line(
                    $"{row.Id,8}  {row.State,-7} {row.Channel,-9} {row.Priority,-9} {VietnamTime.LocalOf(row.CreatedAt):yyyy-MM-dd HH:mm}  x{row.Attempts}  {row.Reason}{(row.HasText ? "" : texts.Text("outbox_forgotten"))}");
            return CommandContext.Success;
        });
        return command;
    }

    private static Command Retry()
    {
        var id = new Argument<long?>("id") { Description = "Number of the message, from 'outbox'.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "All that did not arrive." };
        var command = new Command("retry", "Try again to deliver what was given up or may not have arrived.") { id, all };
        command.Validators.Add(result =>
        {
            if (result.GetValue(id) is null != result.GetValue(all))
                result.AddError("Give the number of a message, or --all.");
        });
        command.SetAction((result, ct) => ChangeAsync(result, result.GetValue(id), "outbox_retried", (ledger, now) => ledger.RetryAsync(result.GetValue(id), now, ct), ct));
        return command;
    }

    private static Command Drop()
    {
        var id = new Argument<long>("id") { Description = "Number of the message, from 'outbox'." };
        var command = new Command("drop", "Take a message off the list of those that did not arrive.") { id };
        command.SetAction((result, ct) => ChangeAsync(
            result, result.GetValue(id), "outbox_dropped", async (ledger, _) => await ledger.DropAsync(result.GetValue(id), ct) ? 1 : 0, ct));
        return command;
    }

    private static async Task<int> ChangeAsync(
        ParseResult result, long? id, string done, Func<OutboxLedger, DateTimeOffset, Task<int>> change, CancellationToken ct)
    {
        await using var services = await CommandContext.ServicesAsync(ct);
        await using var scope = services.CreateAsyncScope();
        var texts = services.GetRequiredService<Phrasebook>().For("commands");
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var count = await change(scope.ServiceProvider.GetRequiredService<OutboxLedger>(), now);
        if (count == 0 && id is not null)
            return CommandOutput.Refuse(texts.Text("outbox_unknown"));
        if (result.GetValue(CommandContext.Json))
            CommandOutput.Json(new { Messages = count });
        else
            CommandOutput.Line(texts.Text(done, ("count", count)));
        return CommandContext.Success;
    }
}
