using System.CommandLine;
using System.Globalization;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Commands.Deliveries;

/// <summary><c>bench two-instances</c>: two programs on one PostgreSQL deliver together; one is killed.</summary>
public static class BenchTwoInstancesCommand
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan TogetherFor = TimeSpan.FromSeconds(6);

    public static Command Create()
    {
        var postgres = new Option<string>("--postgres") { Description = "A PostgreSQL server on which a database may be made.", Required = true };
        var messages = new Option<int>("--messages") { Description = "How many are due at once.", DefaultValueFactory = _ => 10_000 };
        var rate = new Option<int>("--rate") { Description = "What the platform takes a second; both programs are set to it and share it.", DefaultValueFactory = _ => 200 };
        var priority = new Option<OutboxPriority>("--priority") { Description = "What the messages are.", DefaultValueFactory = _ => OutboxPriority.Reminder };
        var command = new Command("two-instances", "Deliver with two programs on one PostgreSQL, and kill one.") { postgres, messages, rate, priority };
        command.SetAction(async (result, ct) =>
        {
            var (count, perSecond) = (result.GetValue(messages), result.GetValue(rate));
            await using var database = await StormDatabase.CreateAsync(result.GetRequiredValue(postgres), count, result.GetValue(priority), ct);
            await using var platform = await CountingPlatform.StartAsync(new PlatformManners(perSecond, FaultsPerThousand: 0, Seed: 1));
            using var first = ServingProcess.Start(database.Options, platform, perSecond);
            using var second = ServingProcess.Start(database.Options, platform, perSecond);
            // Only once both are at work is there something to take over.
            while (await database.InstancesAsync(ct) < 2 && platform.Arrived < count / 2)
                await Task.Delay(Look, ct);
            await Task.Delay(TogetherFor, ct);
            var together = platform.MostInASecond;
            await first.KillAsync();
            var (killed, arrived, inHand) = (platform.Elapsed, platform.Arrived, await database.InHandAsync(ct));
            while (platform.Arrived == arrived)
                await Task.Delay(Look, ct);
            var wentOn = (platform.LastArrival - killed).TotalSeconds;
            while ((await database.InHandAsync(ct)).Overlaps(inHand))
                await Task.Delay(Look, ct);
            var takenOver = (platform.Elapsed - killed).TotalSeconds;
            while (await database.WaitingAsync(ct) > 0)
                await Task.Delay(Look * 10, ct);
            var outcome = await StormCount.OfAsync(database, platform, count, ct);
            var report = new
            {
                Messages = count,
                Rate = perSecond,
                MostInASecondTogether = together,
                outcome.Received,
                outcome.Lost,
                outcome.Doubled,
                outcome.Unsure,
                outcome.UnsureArrived,
                platform.TooFast,
                WentOnAfterSeconds = Math.Round(wentOn, 2),
                TakenOverAfterSeconds = Math.Round(takenOver, 1),
            };
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(report);
            else
                CommandOutput.Line(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{report.Messages:N0} messages by two programs, one killed: the other went on after {report.WentOnAfterSeconds} s and had taken over what was in hand after {report.TakenOverAfterSeconds} s; {report.Received:N0} received, {report.Lost} lost, {report.Doubled} doubled, {report.Unsure} unsure ({report.UnsureArrived} of them arrived)"));
            return outcome.Lost == 0 ? CommandContext.Success : CommandContext.Refused;
        });
        return command;
    }
}
