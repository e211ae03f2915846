using System.CommandLine;
using System.Globalization;

namespace CauNoi.Bot.Commands;

/// <summary><c>bench lookup</c>: time and success of finding households of the configured database by code, phone, citizen id and mistyped names.</summary>
public static class BenchLookupCommand
{
    public static Command Create()
    {
        var queries = new Option<int>("--queries") { Description = "How many households to look for in each way.", DefaultValueFactory = _ => 2_000 };
        var scope = new Option<string>("--scope") { Description = "Who looks: the officer of the household's 'commune', or of its 'province'.", DefaultValueFactory = _ => "commune" };
        scope.AcceptOnlyFromAmong("commune", "province");
        var seed = new Option<int>("--seed") { Description = "Which households and slips are drawn.", DefaultValueFactory = _ => 5 };
        var command = new Command("lookup", "Look for households of the configured database, drawn at random, by code, phone, citizen id and name. Changes nothing; not while 'serve' runs on it.")
        {
            queries, scope, seed,
        };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var unit = services.CreateAsyncScope();
            var bench = ActivatorUtilities.CreateInstance<LookupBench>(unit.ServiceProvider);
            if (await bench.RunAsync(result.GetValue(queries), result.GetValue(scope) == "province", result.GetValue(seed), ct) is not { } report)
                return CommandOutput.Refuse("the database holds no households");
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(report);
            else
                Print(report);
            return CommandContext.Success;
        });
        return command;
    }

    private static void Print(LookupReport report)
    {
        CommandOutput.Line(string.Create(CultureInfo.InvariantCulture, $"{report.Households:N0} households, read for one {report.Scope}; milliseconds without the writing of the audit"));
        foreach (var way in report.Ways)
        {
            var bare = way.Ratio is { } ratio ? string.Create(CultureInfo.InvariantCulture, $"  mean {way.Mean:F2}, bare sqlite3 {way.BareMean:F2}, ratio {ratio:F1}") : "";
            CommandOutput.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{way.Way,-26} {way.Queries,6:N0} queries  p50 {way.P50,7:F2}  p99 {way.P99,7:F2}  among the first five {way.FirstFive,7:P1} ({way.FirstFiveOfOwn,7:P1} of names that are not shared)  at all {way.Found,7:P1}{bare}"));
        }

        CommandOutput.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.SharedNames:P1} of the people drawn share their name, marks aside, with people of five or more other households there: no order can put all of them among the first five"));
    }
}
