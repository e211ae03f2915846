using System.CommandLine;
using CauNoi.Bot.Skills.Reviews;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Commands;

/// <summary><c>reviews timetable | open | simulate</c>: every step of the annual and the monthly review with its dates, and the campaign of a commune.</summary>
public static class ReviewsCommand
{
    public static Command Create() => new("reviews", "Review campaigns.") { Timetable(), ReviewsOpenCommand.Create(), SimulateCommand.Create() };

    private static Command Timetable()
    {
        var year = new Option<int>("--year") { Description = "Review year.", Required = true };
        var commune = new Option<string?>("--commune") { Description = "Commune code; accepted for the contract, no commune has dates of its own yet." };
        var today = new Option<DateOnly?>("--today") { Description = "The day on which the states are read, yyyy-MM-dd." };
        var command = new Command("timetable", "Print the steps with window, latest start and state, what is due and what is late.") { year, commune, today };
        command.SetAction(result =>
        {
            var knowledge = CommandContext.Knowledge();
            var texts = CommandContext.Phrases(knowledge);
            var day = result.GetValue(today) ?? CommandContext.Today();
            if (knowledge.Policy.Reviews.For(result.GetValue(year), day) is not { } timetable)
                return CommandOutput.Refuse(texts.For("commands").Text("timetable_unknown", ("year", result.GetValue(year))));
            var notes = new TimetableNotes(texts).All(timetable, day);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new
                {
                    Steps = timetable.Steps.Select(Step),
                    Due = timetable.DueOn(day).Select(s => s.Id),
                    Late = timetable.LateOn(day).Select(s => s.Id),
                    Notes = notes,
                });
            else
                foreach (var line in new TimetableLines(texts).Of(timetable, day, notes))
                    CommandOutput.Line(line);
            return CommandContext.Success;
        });
        return command;
    }

    private static object Step(ReviewStep step) => new
    {
        step.Id,
        step.Rule.Title,
        step.Rule.Actor,
        step.Kind,
        step.From,
        step.To,
        step.LatestStart,
        step.MayMoveTo,
        step.Deadline,
        step.DeadlineIsDayOff,
        step.State,
        step.Rule.Source,
        Confidence = step.Rule.Confidence.ToString(),
    };
}
