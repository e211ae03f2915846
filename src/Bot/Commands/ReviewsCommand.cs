using System.CommandLine;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Bot.Commands;

/// <summary><c>reviews timetable --year Y</c>: the steps of the annual review with their dates.</summary>
public static class ReviewsCommand
{
    public static Command Create() => new("reviews", "Review campaigns.") { Timetable() };

    private static Command Timetable()
    {
        var year = new Option<int>("--year") { Description = "Review year.", Required = true };
        var commune = new Option<string?>("--commune") { Description = "Commune code; accepted for the contract, no commune has dates of its own yet." };
        var today = new Option<DateOnly?>("--today") { Description = "The day on which the states are read, yyyy-MM-dd." };
        var command = new Command("timetable", "Print the steps with window, latest start and state.") { year, commune, today };
        command.SetAction(result =>
        {
            var knowledge = CommandContext.Knowledge();
            var texts = CommandContext.Phrases(knowledge);
            var day = result.GetValue(today) ?? CommandContext.Today();
            if (knowledge.Reviews.For(result.GetValue(year), day) is not { } timetable)
                return CommandOutput.Refuse(texts.For("commands").Text("timetable_unknown", ("year", result.GetValue(year))));
            var notes = timetable.Notes.Concat(timetable.HolidaysAnnounced ? [] : [texts.For("reviews").Text("holidays_open", ("year", timetable.Year))]).ToList();
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { Steps = timetable.Steps.Select(Step), Notes = notes });
            else
                foreach (var step in timetable.Steps)
                    CommandOutput.Line($"{step.From:yyyy-MM-dd} – {step.To:yyyy-MM-dd}  {step.State,-8}  {step.Rule.Title}{(step.LatestStart is { } latest ? $" (bắt đầu muộn nhất {latest:yyyy-MM-dd})" : "")}");
            return CommandContext.Success;
        });
        return command;
    }

    private static object Step(ReviewStep step) => new
    {
        step.Rule.Id,
        step.Rule.Title,
        step.Rule.Actor,
        step.From,
        step.To,
        step.LatestStart,
        step.State,
        step.Rule.Source,
    };
}
