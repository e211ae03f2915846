using System.CommandLine;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Exchange;
using CauNoi.Data.Exchange;

namespace CauNoi.Bot.Commands;

/// <summary><c>import areas FILE [--yes]</c>: an official list of areas, as a dry run with a report or for good.</summary>
public static class ImportAreasCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "JSON of provinces with their communes, or a table (CSV, XLSX) of former communes with their new ones." };
        var yes = new Option<bool>("--yes") { Description = "Import; without it nothing is changed." };
        var command = new Command("areas", "Bring an official list of provinces and communes, or of their former names, into the database.") { file, yes };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var import = scope.ServiceProvider.GetRequiredService<AreaImport>();
            var apply = result.GetValue(yes);
            var path = result.GetRequiredValue(file).FullName;
            var report = apply ? await import.ApplyAsync(path, ct) : await import.PlanAsync(path, ct);
            var imported = apply && report.Faults.Count == 0;
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new
                {
                    Imported = imported,
                    report.Provinces,
                    report.Communes,
                    report.FormerProvinces,
                    report.FormerCommunes,
                    report.FormerRowsChanged,
                    report.FoundByName,
                    report.Changes,
                    report.Faults,
                });
            else
                Print(report, imported, scope.ServiceProvider.GetRequiredService<ExchangeWords>(), services.GetRequiredService<Phrasebook>().For("commands"));
            return report.Faults.Count == 0 ? CommandContext.Success : CommandContext.Refused;
        });
        return command;
    }

    private static void Print(AreaReport report, bool imported, ExchangeWords words, SkillTexts texts)
    {
        if (report.Faults.Count > 0)
        {
            foreach (var fault in report.Faults)
                CommandOutput.Line(words.Remark(fault));
            CommandOutput.Line(texts.Text("import_refused", ("count", report.Faults.Count)));
            return;
        }

        if (report.Communes > 0)
            CommandOutput.Line(texts.Text("areas_listed", ("provinces", report.Provinces), ("communes", report.Communes)));
        if (report.FormerCommunes > 0)
            CommandOutput.Line(texts.Text(
                "areas_former_listed",
                ("provinces", report.FormerProvinces),
                ("communes", report.FormerCommunes),
                ("changed", report.FormerRowsChanged),
                ("named", report.FoundByName)));
        foreach (var change in report.Changes.Where(c => c.Kind != AreaChangeKind.Added))
            CommandOutput.Line(Describe(change, texts));
        CommandOutput.Line(texts.Text("areas_added", ("count", report.Changes.Count(c => c.Kind == AreaChangeKind.Added))));
        CommandOutput.Line(texts.Text(imported ? "areas_done" : "import_confirm"));
    }

    private static string Describe(AreaChange change, SkillTexts texts)
    {
        var key = change.Kind switch
        {
            AreaChangeKind.Renamed => "area_renamed",
            AreaChangeKind.Moved => "area_moved",
            _ => "area_not_listed",
        };
        return texts.Text(key, ("code", change.Code), ("name", change.Name), ("before", change.Before ?? ""));
    }
}
