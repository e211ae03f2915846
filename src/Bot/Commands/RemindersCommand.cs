using System.CommandLine;
using System.Globalization;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Reminders;

namespace CauNoi.Bot.Commands;

/// <summary><c>reminders due --at TIME</c>: what would go out at that time; sends nothing.</summary>
public static class RemindersCommand
{
    public static Command Create() => new("reminders", "Reminders.") { Due() };

    private static Command Due()
    {
        var at = new Option<DateTime>("--at") { Description = "Vietnam time, yyyy-MM-ddTHH:mm.", Required = true };
        var command = new Command("due", "List the reminders that are due at a time and were not sent yet.") { at };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct, more => more.AddScoped<ReminderPlanner>());
            await using var scope = services.CreateAsyncScope();
            var planner = scope.ServiceProvider.GetRequiredService<ReminderPlanner>();
            var local = result.GetValue(at);
            var due = await planner.DueAsync(VietnamTime.InstantOf(local), ct);
            var rows = due.Select(d => new
            {
                Staff = d.Recipient.Name,
                d.Recipient.Role,
                Channel = d.Recipient.Chat?.Channel,
                Step = d.Step.Rule.Id,
                DueOn = d.Step.Deadline,
                Stage = d.Stage.Id,
                planner.Compose([d], DateOnly.FromDateTime(local)).Text,
            }).ToList();
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { At = local.ToString("s", CultureInfo.InvariantCulture), Due = rows });
            else
            {
                var unlinked = services.GetRequiredService<Phrasebook>().For("commands").Text("not_linked");
                foreach (var row in rows)
                    CommandOutput.Line($"{row.Staff} [{row.Channel ?? unlinked}]\n{row.Text}\n");
            }

            return CommandContext.Success;
        });
        return command;
    }
}
