using System.CommandLine;
using System.Globalization;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Commands.Deliveries;

/// <summary><c>bench storm</c>: very many messages due at once, delivered to a platform that misbehaves, by a program that is killed again and again.</summary>
public static class BenchStormCommand
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    public static Command Create()
    {
        var messages = new Option<int>("--messages") { Description = "How many are due at once.", DefaultValueFactory = _ => 100_000 };
        var rate = new Option<int>("--rate") { Description = "What the platform takes a second.", DefaultValueFactory = _ => 30 };
        var kills = new Option<int>("--kills") { Description = "How often the program is killed.", DefaultValueFactory = _ => 5 };
        var faults = new Option<int>("--faults") { Description = "How often in a thousand requests the platform misbehaves.", DefaultValueFactory = _ => 5 };
        var priority = new Option<OutboxPriority>("--priority") { Description = "What the messages are.", DefaultValueFactory = _ => OutboxPriority.Reminder };
        var seed = new Option<int>("--seed") { Description = "Of the random points and faults.", DefaultValueFactory = _ => 1 };
        var postgres = new Option<string?>("--postgres") { Description = "A PostgreSQL server on which a database may be made (default: SQLite)." };
        var command = new Command("storm", "Deliver many messages that are due at once while the program is killed.") { messages, rate, kills, faults, priority, seed, postgres };
        command.SetAction(async (result, ct) =>
        {
            var (count, perSecond) = (result.GetValue(messages), result.GetValue(rate));
            await using var database = await StormDatabase.CreateAsync(result.GetValue(postgres), count, result.GetValue(priority), ct);
            await using var platform = await CountingPlatform.StartAsync(new PlatformManners(perSecond, result.GetValue(faults), result.GetValue(seed)));
            var run = await RunAsync(database, platform, Points(count, result.GetValue(kills), new Random(result.GetValue(seed))), perSecond, ct);
            var outcome = await StormCount.OfAsync(database, platform, count, ct);
            var report = new
            {
                Messages = count,
                Rate = perSecond,
                Kills = run.Away.Count,
                outcome.Received,
                outcome.Lost,
                outcome.Doubled,
                outcome.Unsure,
                outcome.UnsureArrived,
                outcome.Blocked,
                platform.MostInASecond,
                platform.TooFast,
                platform.Faults,
                Seconds = Math.Round(run.Seconds, 1),
                SecondsWithoutProgram = Math.Round(run.Away.Sum(), 1),
            };
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(report);
            else
                CommandOutput.Line(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{report.Messages:N0} messages at {report.Rate}/s, killed {report.Kills} times: {report.Received:N0} received, {report.Lost} lost, {report.Doubled} doubled, {report.Unsure} unsure ({report.UnsureArrived} of them arrived), {report.Blocked} blocked; at most {report.MostInASecond} in a second, {report.TooFast} too fast; {report.Seconds} s, {report.SecondsWithoutProgram} s of them without a program"));
            return outcome.Lost == 0 && (outcome.Doubled == 0 || result.GetValue(priority) < OutboxPriority.Reminder) ? CommandContext.Success : CommandContext.Refused;
        });
        return command;
    }

    // At so many messages it is killed, each point somewhere in its own part of the storm.
    private static List<int> Points(int messages, int kills, Random chance) =>
        [.. Enumerable.Range(0, kills).Select(i => (messages / (kills + 1) * i) + chance.Next(1, Math.Max(2, messages / (kills + 1))))];

    private static async Task<(double Seconds, List<double> Away)> RunAsync(
        StormDatabase database, CountingPlatform platform, List<int> points, int perSecond, CancellationToken ct)
    {
        var away = new List<double>();
        var program = ServingProcess.Start(database.Options, platform, perSecond);
        try
        {
            await UntilAsync(() => platform.Arrived > 0, program, ct);
            var began = platform.Elapsed;
            foreach (var point in points)
            {
                await UntilAsync(() => platform.Arrived >= point, program, ct);
                await program.KillAsync();
                program.Dispose();
                var (killed, before) = (platform.Elapsed, platform.Arrived);
                program = ServingProcess.Start(database.Options, platform, perSecond);
                await UntilAsync(() => platform.Arrived > before, program, ct);
                away.Add((platform.Elapsed - killed).TotalSeconds);
            }

            while (await database.WaitingAsync(ct) > 0)
                await Task.Delay(Look, ct);
            return ((platform.LastArrival - began).TotalSeconds, away);
        }
        finally
        {
            program.Dispose();
        }
    }

    private static async Task UntilAsync(Func<bool> condition, ServingProcess program, CancellationToken ct)
    {
        while (!condition())
        {
            if (program.HasEnded)
                throw new InvalidOperationException("The program has ended by itself; its log is in the data folder.");
            await Task.Delay(Glance, ct);
        }
    }
}
