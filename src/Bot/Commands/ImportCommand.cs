using System.CommandLine;
using System.Text.Json;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Exchange;

namespace CauNoi.Bot.Commands;

/// <summary><c>import DIR [--yes]</c>: a dry run with a report, or the import itself.</summary>
public static class ImportCommand
{
    public static Command Create()
    {
        var directory = new Argument<DirectoryInfo>("directory") { Description = "Holds hamlets.csv, households.csv, members.csv, history.csv." };
        var yes = new Option<bool>("--yes") { Description = "Import; without it nothing is changed." };
        var command = new Command("import", "Bring a registry into the database.") { directory, yes };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var import = scope.ServiceProvider.GetRequiredService<RegistryImport>();
            var apply = result.GetValue(yes);
            var path = result.GetRequiredValue(directory).FullName;
            var report = apply ? await import.ApplyAsync(path, ct) : await import.PlanAsync(path, ct);
            var imported = apply && report.Faults.Count == 0;
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { Imported = imported, report.Hamlets, report.NewHouseholds, report.ReplacedHouseholds, report.Members, report.Assessments, report.Faults });
            else
                Print(report, imported, services.GetRequiredService<Phrasebook>().For("commands"));
            return report.Faults.Count == 0 ? CommandContext.Success : CommandContext.Refused;
        });
        return command;
    }

    private static void Print(ImportReport report, bool imported, SkillTexts texts)
    {
        if (report.Faults.Count > 0)
        {
            foreach (var fault in report.Faults)
                CommandOutput.Line(Describe(fault, texts));
            CommandOutput.Line(texts.Text("import_refused", ("count", report.Faults.Count)));
            return;
        }

        CommandOutput.Line(texts.Text(
            imported ? "import_done" : "import_plan",
            ("hamlets", report.Hamlets),
            ("new", report.NewHouseholds),
            ("replaced", report.ReplacedHouseholds),
            ("members", report.Members),
            ("years", report.Assessments)));
        if (!imported)
            CommandOutput.Line(texts.Text("import_confirm"));
    }

    private static string Describe(ImportFault fault, SkillTexts texts)
    {
        var problem = texts.Text($"problem.{JsonNamingPolicy.SnakeCaseLower.ConvertName(fault.Problem.ToString())}");
        var key = fault.Column is not null ? "import_fault" : fault.Row is not null ? "import_fault_row" : "import_fault_file";
        return texts.Text(key, ("file", fault.File), ("row", fault.Row ?? 0), ("column", fault.Column ?? ""), ("problem", problem));
    }
}
