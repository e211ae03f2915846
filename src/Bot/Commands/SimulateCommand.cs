using System.CommandLine;
using System.Globalization;
using CauNoi.Bot.Reminders.Simulation;

namespace CauNoi.Bot.Commands;

/// <summary><c>reviews simulate --year Y --communes N</c>: what each person would receive in a year, in a province that does not exist.</summary>
public static class SimulateCommand
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static Command Create()
    {
        var year = new Option<int>("--year") { Description = "Review year.", Required = true };
        var communes = new Option<int>("--communes") { Description = "How many communes.", DefaultValueFactory = _ => 3 };
        var hamlets = new Option<int>("--hamlets") { Description = "Hamlets in each commune.", DefaultValueFactory = _ => 8 };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same year.", DefaultValueFactory = _ => 1 };
        var person = new Option<string?>("--person") { Description = "Only people whose name or area code contains this, with the texts in full." };
        var outage = new Option<DateOnly?>("--outage") { Description = "The program is off from this day on, yyyy-MM-dd." };
        var days = new Option<int>("--outage-days") { Description = "For so many days.", DefaultValueFactory = _ => 3 };
        var jump = new Option<DateOnly?>("--jump") { Description = "The machine's clock is wrong on this day, yyyy-MM-dd." };
        var hours = new Option<int>("--jump-hours") { Description = "By so many hours, negative for back.", DefaultValueFactory = _ => 6 };
        var command = new Command("simulate", "Run the reminders of a whole year on a temporary database with invented people, and print who gets what, when and why.")
        {
            year, communes, hamlets, seed, person, outage, days, jump, hours,
        };
        command.SetAction(async (result, ct) =>
        {
            var options = new SimulationOptions
            {
                Year = result.GetValue(year),
                Communes = result.GetValue(communes),
                HamletsPerCommune = result.GetValue(hamlets),
                Seed = result.GetValue(seed),
                OutageFrom = result.GetValue(outage),
                OutageDays = result.GetValue(days),
                JumpOn = result.GetValue(jump),
                JumpHours = result.GetValue(hours),
            };
            var knowledge = CommandContext.Knowledge();
            if (knowledge.Policy.Reviews.For(options.Year, new DateOnly(options.Year, 1, 1)) is null)
                return CommandOutput.Refuse(CommandContext.Phrases(knowledge).For("commands").Text("timetable_unknown", ("year", options.Year)));
            var report = await YearSimulation.RunAsync(CommandContext.Configuration(), options, ct);
            Print(report, result.GetValue(person), result.GetValue(CommandContext.Json));
            return report.InQuietHours + report.Twice == 0 ? CommandContext.Success : CommandContext.Refused;
        });
        return command;
    }

    private static void Print(SimulationReport report, string? person, bool json)
    {
        var shown = report.Messages.Where(m => person is null || m.Person.Contains(person, StringComparison.OrdinalIgnoreCase) || m.Place == person).ToList();
        if (json)
        {
            CommandOutput.Json(new
            {
                report.Options.Year,
                report.Options.Communes,
                report.People,
                Messages = report.Messages.Count,
                report.Reminders,
                Digests = report.Messages.Count(m => m.IsDigest),
                report.InQuietHours,
                report.Twice,
                report.MostOnOneDay,
                report.MostInYear,
                report.StillOpen,
                Seconds = Math.Round(report.Elapsed.TotalSeconds, 1),
                Received = shown.Select(m => new { At = m.At.ToString("s", Plain), m.Person, m.Role, Area = m.Place, Digest = m.IsDigest, Why = m.Reasons, m.Text }),
            });
            return;
        }

        foreach (var message in shown)
            CommandOutput.Line(person is null
                ? string.Create(Plain, $"{message.At:yyyy-MM-dd HH:mm}  {message.Place,-9} {message.Person}: {string.Join("; ", message.Reasons.Take(3))}{(message.Reasons.Count > 3 ? $"; +{message.Reasons.Count - 3}" : "")}")
                : string.Create(Plain, $"{message.At:yyyy-MM-dd HH:mm}  {message.Place} {message.Person}  [{string.Join("; ", message.Reasons)}]\n{message.Text}\n"));
        CommandOutput.Line(string.Create(
            Plain,
            $"{report.Options.Year}, {report.Options.Communes} communes, {report.People} people: {report.Messages.Count} messages ({report.Messages.Count(m => m.IsDigest)} digests) with {report.Reminders} reminders; at night {report.InQuietHours}, twice {report.Twice}; most for one person {report.MostOnOneDay} a day, {report.MostInYear} a year; {report.StillOpen} steps never done; {report.Elapsed.TotalSeconds:F1} s"));
    }
}
