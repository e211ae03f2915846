using System.CommandLine;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Requests;
using CauNoi.Data.Storage;

namespace CauNoi.Bot.Commands;

/// <summary><c>privacy due</c>: what people have asked of the commune and waits too long, or soon will.</summary>
public static class PrivacyCommand
{
    private const int DaysAhead = 3;

    public static Command Create() => new("privacy", "Requests about personal data and corrections.") { Due() };

    private static Command Due()
    {
        var commune = new Option<string?>("--commune") { Description = "Commune code (default: all)." };
        var ahead = new Option<int>("--days") { Description = "How many days ahead to look.", DefaultValueFactory = _ => DaysAhead };
        var command = new Command("due", "List open requests that are late or due soon. Says nothing of what they ask.") { commune, ahead };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var today = VietnamTime.DateOf(now);
            var due = await scope.ServiceProvider.GetRequiredService<RequestDesk>()
                .DueForOperatorAsync(result.GetValue(commune), today.AddDays(result.GetValue(ahead)), now, ct);
            await scope.ServiceProvider.GetRequiredService<CauNoiContext>().SaveChangesAsync(ct);
            var rows = due.Select(d => new
            {
                d.Request.Id,
                d.Request.Kind,
                Commune = d.Request.CommuneCode,
                d.HouseholdCode,
                AskedOn = VietnamTime.DateOf(d.Request.At),
                Acknowledged = d.Request.AcknowledgedAt is not null,
                DueOn = d.Request.NextDueOn,
                Late = d.Request.IsLate(today),
            }).ToList();
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { AsOf = today, Due = rows });
            else
                foreach (var row in rows)
                    CommandOutput.Line($"{row.DueOn:yyyy-MM-dd}  {(row.Late ? "LATE" : "    ")}  {row.Kind}  {row.Commune}  {row.HouseholdCode}  {row.Id}");
            return CommandContext.Success;
        });
        return command;
    }
}
