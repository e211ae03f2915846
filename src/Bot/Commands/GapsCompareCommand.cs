using System.CommandLine;
using System.Text.Json;
using CauNoi.Data.Gaps;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy.Gaps;

namespace CauNoi.Bot.Commands;

/// <summary><c>gaps compare FILE</c>: whether the gaps that are found are those that somebody else lists, both ways.</summary>
public static class GapsCompareCommand
{
    private const int MostShown = 20;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "Lines of {household_code, rule, member_no?}." };
        var asOf = CommandContext.AsOf();
        var command = new Command("compare", "Compare the gaps of all records with a list of known ones.") { file, asOf };
        command.SetAction(async (result, ct) =>
        {
            if (!result.GetRequiredValue(file).Exists)
                return CommandOutput.Refuse($"there is no file {result.GetRequiredValue(file).Name}");
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var gaps = await scope.ServiceProvider.GetRequiredService<GapReports>().ForOperatorAsync(null, null, result.GetValue(asOf) ?? CommandContext.Today(), now, ct);
            await scope.ServiceProvider.GetRequiredService<CauNoiContext>().SaveChangesAsync(ct);
            var found = gaps.Select(g => Line(g.HouseholdCode, GapCatalogue.Id(g.Rule), g.MemberNumber)).ToHashSet();
            var known = File.ReadLines(result.GetRequiredValue(file).FullName).Select(Read).ToHashSet();
            var (missed, added) = (known.Except(found).ToList(), found.Except(known).ToList());
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { Known = known.Count, Found = found.Count, Missed = missed.Count, Added = added.Count, MissedLines = missed.Take(MostShown), AddedLines = added.Take(MostShown) });
            else
                CommandOutput.Line($"{known.Count} known, {found.Count} found, {missed.Count} missed, {added.Count} not known");
            return missed.Count + added.Count == 0 ? CommandContext.Success : CommandContext.Refused;
        });
        return command;
    }

    private static string Read(string line)
    {
        using var gap = JsonDocument.Parse(line);
        var member = gap.RootElement.TryGetProperty("member_no", out var number) ? number.GetInt32() : (int?)null;
        return Line(gap.RootElement.GetProperty("household_code").GetString()!, gap.RootElement.GetProperty("rule").GetString()!, member);
    }

    private static string Line(string household, string rule, int? member) => $"{household} {rule} {member}";
}
