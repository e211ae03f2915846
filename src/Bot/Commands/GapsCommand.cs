using System.CommandLine;
using System.Globalization;
using CauNoi.Bot.Reminders;
using CauNoi.Bot.Skills;
using CauNoi.Bot.Skills.DataGaps;
using CauNoi.Data.Gaps;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Gaps;

namespace CauNoi.Bot.Commands;

/// <summary><c>gaps</c>: what is missing or contradictory in the records, for the person who runs the program.</summary>
public static class GapsCommand
{
    public static Command Create()
    {
        var commune = new Option<string?>("--commune") { Description = "Only this commune's code." };
        var hamlet = new Option<string?>("--hamlet") { Description = "Only this hamlet's code." };
        var full = new Option<bool>("--full") { Description = "Judge every record, keep the outcome in the ledger with the day's figures, and print the sums alone." };
        var xlsx = new Option<FileInfo?>("--xlsx") { Description = "Write the list into this workbook." };
        var asOf = CommandContext.AsOf();
        var command = new Command("gaps", "List the defects of the records.") { commune, hamlet, asOf, full, xlsx, GapsCompareCommand.Create() };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            var day = result.GetValue(asOf) ?? CommandContext.Today();
            if (!result.GetValue(full))
                return await ListAsync(services, result.GetValue(commune), result.GetValue(hamlet), result.GetValue(xlsx), day, result.GetValue(CommandContext.Json), ct);
            if (result.GetValue(commune) is not null || result.GetValue(hamlet) is not null || result.GetValue(xlsx) is not null)
                return CommandOutput.Refuse("--full judges every record and lists none; leave --commune, --hamlet and --xlsx away");
            return await KeepAsync(services, day, result.GetValue(CommandContext.Json), ct);
        });
        return command;
    }

    private static async Task<int> ListAsync(IServiceProvider services, string? commune, string? hamlet, FileInfo? xlsx, DateOnly day, bool json, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var words = scope.ServiceProvider.GetRequiredService<RegistryWords>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var gaps = await scope.ServiceProvider.GetRequiredService<GapReports>().ForOperatorAsync(commune, hamlet, day, now, ct);
        await scope.ServiceProvider.GetRequiredService<CauNoiContext>().SaveChangesAsync(ct);
        if (xlsx is not null)
        {
            await using var file = xlsx.Create();
            services.GetRequiredService<GapTable>().Write(file, gaps, day);
        }

        if (json)
            CommandOutput.Json(Document(gaps, services.GetRequiredService<PolicyBase>().Gaps, words, day));
        else if (xlsx is null)
            foreach (var gap in gaps)
                CommandOutput.Line($"{gap.HouseholdCode}: {words.Gap(gap)}");
        return CommandContext.Success;
    }

    private static async Task<int> KeepAsync(IServiceProvider services, DateOnly day, bool json, CancellationToken ct)
    {
        var run = await services.GetRequiredService<GapRound>().RunAsync(day, anew: true, ct);
        await using var scope = services.CreateAsyncScope();
        var (complete, rules) = await scope.ServiceProvider.GetRequiredService<GapBoard>().TotalsAsync(day, services.GetRequiredService<TimeProvider>().GetUtcNow(), ct);
        await scope.ServiceProvider.GetRequiredService<CauNoiContext>().SaveChangesAsync(ct);
        var (gaps, seconds) = (rules.Values.Sum(), Math.Round(run.Elapsed.TotalSeconds, 2));
        if (json)
            CommandOutput.Json(new { Summary = new { run.Communes, run.Households, Complete = complete, Gaps = gaps, ByRule = ByRule(rules), Seconds = seconds } });
        else
            CommandOutput.Line(string.Create(
                CultureInfo.InvariantCulture, $"{run.Communes} communes, {run.Households} households, {complete} complete, {gaps} gaps, {seconds} s"));
        return CommandContext.Success;
    }

    private static object Document(IReadOnlyList<Gap> gaps, GapCatalogue catalogue, RegistryWords words, DateOnly day) => new
    {
        Summary = new
        {
            Gaps = gaps.Count,
            Households = gaps.Select(g => g.HouseholdCode).Distinct().Count(),
            ByRule = ByRule(gaps.GroupBy(g => g.Rule).ToDictionary(g => g.Key, g => g.Count())),
        },
        Gaps = gaps.Select(g => new
        {
            g.HouseholdCode,
            MemberNo = g.MemberNumber,
            Rule = GapCatalogue.Id(g.Rule),
            catalogue.Of(g.Rule, day).Severity,
            Detail = words.Gap(g),
        }),
    };

    private static Dictionary<string, int> ByRule(IReadOnlyDictionary<GapRule, int> counts) =>
        counts.OrderBy(c => c.Key).ToDictionary(c => GapCatalogue.Id(c.Key), c => c.Value);
}
