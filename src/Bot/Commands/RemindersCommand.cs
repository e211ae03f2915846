using System.CommandLine;
using System.Globalization;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Reminders;
using CauNoi.Data.Reviews;

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
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var local = result.GetValue(at);
            var today = DateOnly.FromDateTime(local);
            var book = await scope.ServiceProvider.GetRequiredService<DutyBooks>().ReadAsync(today, ct);
            var planned = scope.ServiceProvider.GetRequiredService<ReminderPlanner>().Plan(book, local);
            var card = scope.ServiceProvider.GetRequiredService<DigestCard>();
            var rows = planned.SelectMany(m => m.Reminders.Select(d => new
            {
                Staff = m.Recipient.Name,
                m.Recipient.Role,
                Channel = m.Recipient.Chat?.Channel,
                Step = d.Rule,
                d.Duty.DueOn,
                Stage = d.Stage.Id,
                card.Compose(m with { Reminders = [d] }, book.Places, today).Text,
            })).ToList();
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { At = local.ToString("s", CultureInfo.InvariantCulture), Due = rows });
            else
            {
                var unlinked = services.GetRequiredService<Phrasebook>().For("commands").Text("not_linked");
                foreach (var message in planned)
                    CommandOutput.Line($"{message.Recipient.Name} [{message.Recipient.Chat?.Channel ?? unlinked}]\n{card.Compose(message, book.Places, today).Text}\n");
            }

            return CommandContext.Success;
        });
        return command;
    }
}
