using System.CommandLine;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Commands;

/// <summary><c>years close | list</c>: review years whose outcome stands.</summary>
public static class YearsCommand
{
    public static Command Create() => new("years", "Closing of review years.") { Close(), List() };

    private static Command Close()
    {
        var commune = new Option<string>("--commune") { Description = "Commune code.", Required = true };
        var year = new Option<int>("--year") { Description = "Review year.", Required = true };
        var yes = new Option<bool>("--yes") { Description = "Close it; a closed year is never opened again." };
        var command = new Command("close", "Let a commune's review year stand: its assessments can no longer be changed.") { commune, year, yes };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var texts = services.GetRequiredService<Phrasebook>().For("commands");
            if (!result.GetValue(yes))
                return CommandOutput.Refuse(texts.Text("year_confirm", ("year", result.GetValue(year))));
            var author = new RecordAuthor(null, services.GetRequiredService<TimeProvider>().GetUtcNow());
            var closed = await scope.ServiceProvider.GetRequiredService<ReviewYears>().CloseAsync(result.GetValue(commune)!, result.GetValue(year), author, ct);
            if (closed is not { } assessments)
                return CommandOutput.Refuse(texts.Text("year_not_closed", ("year", result.GetValue(year))));
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { Commune = result.GetValue(commune), Year = result.GetValue(year), Assessments = assessments });
            else
                CommandOutput.Line(texts.Text("year_closed", ("year", result.GetValue(year)), ("count", assessments)));
            return CommandContext.Success;
        });
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "The closed years.");
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var years = await scope.ServiceProvider.GetRequiredService<ReviewYears>().ListAsync(ct);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(years);
            else
                foreach (var year in years)
                    CommandOutput.Line($"{year.CommuneCode}  {year.Year}  {VietnamFormat.Date(VietnamTime.DateOf(year.ClosedAt))}");
            return CommandContext.Success;
        });
        return command;
    }
}
