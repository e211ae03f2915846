using System.CommandLine;
using System.Globalization;
using CauNoi.Bot.Reminders.Simulation;

namespace CauNoi.Bot.Commands;

/// <summary><c>bench reminders --count N</c>: one morning on which so many reminders are due, planned and put into the outbox on a temporary database.</summary>
public static class BenchRemindersCommand
{
    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "How many reminders.", DefaultValueFactory = _ => 100_000 };
        var people = new Option<int>("--people") { Description = "For so many hamlet heads, each one digest.", DefaultValueFactory = _ => 10_000 };
        var command = new Command("reminders", "Plan one morning's reminders on an SQLite database of its own.") { count, people };
        command.SetAction(async (result, ct) =>
        {
            var run = await CrowdedMorning.RunAsync(CommandContext.Configuration(), result.GetValue(count), result.GetValue(people), ct);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { run.Reminders, run.Messages, Seconds = Math.Round(run.Planned.TotalSeconds, 2), SecondsOfNextRound = Math.Round(run.Again.TotalSeconds, 2) });
            else
                CommandOutput.Line(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{run.Reminders:N0} reminders in {run.Messages:N0} digests: planned and in the outbox after {run.Planned.TotalSeconds:F1} s; the next round, with nothing new, {run.Again.TotalSeconds:F1} s"));
            return CommandContext.Success;
        });
        return command;
    }
}
