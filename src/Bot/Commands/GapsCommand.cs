using System.CommandLine;
using CauNoi.Bot.Skills;
using CauNoi.Data.Gaps;
using CauNoi.Data.Storage;

namespace CauNoi.Bot.Commands;

/// <summary><c>gaps</c>: what is missing or contradictory in the records, for the person who runs the program.</summary>
public static class GapsCommand
{
    public static Command Create()
    {
        var commune = new Option<string?>("--commune") { Description = "Only this commune's code." };
        var hamlet = new Option<string?>("--hamlet") { Description = "Only this hamlet's code." };
        var asOf = CommandContext.AsOf();
        var command = new Command("gaps", "List the defects of the records.") { commune, hamlet, asOf };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var reports = scope.ServiceProvider.GetRequiredService<GapReports>();
            var words = scope.ServiceProvider.GetRequiredService<RegistryWords>();
            var day = result.GetValue(asOf) ?? CommandContext.Today();
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var gaps = await reports.ForOperatorAsync(result.GetValue(commune), result.GetValue(hamlet), day, now, ct);
            await scope.ServiceProvider.GetRequiredService<CauNoiContext>().SaveChangesAsync(ct);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(Document(gaps, words));
            else
                foreach (var gap in gaps)
                    CommandOutput.Line($"{gap.HouseholdCode}: {words.Gap(gap)}");
            return CommandContext.Success;
        });
        return command;
    }

    private static object Document(IReadOnlyList<Gap> gaps, RegistryWords words) => new
    {
        Summary = new
        {
            Gaps = gaps.Count,
            Households = gaps.Select(g => g.HouseholdCode).Distinct().Count(),
            ByRule = gaps.GroupBy(g => g.Rule).OrderBy(g => g.Key).ToDictionary(g => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(g.Key.ToString()), g => g.Count()),
        },
        Gaps = gaps.Select(g => new
        {
            g.HouseholdCode,
            MemberNo = g.MemberNumber,
            g.Rule,
            Severity = g.Rule.Severity(),
            Detail = words.Gap(g),
        }),
    };
}
