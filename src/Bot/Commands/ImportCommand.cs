using System.CommandLine;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Exchange;
using CauNoi.Data.Exchange;
using CauNoi.Data.Exchange.Importing;
using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Exchange.Tables.Columns;
using CauNoi.Data.Exchange.Tables.Records;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Commands;

/// <summary><c>import PATH [--yes]</c>: a dry run with a report, or the import itself; <c>import list | undo | areas</c>.</summary>
public static class ImportCommand
{
    public static Command Create()
    {
        var path = new Argument<FileSystemInfo>("path") { Description = "A folder with hamlets, households, members, history and benefits as .csv or .xlsx, or one such file." };
        var yes = new Option<bool>("--yes") { Description = "Import; without it nothing is changed." };
        var take = new Option<OnConflict>("--take")
        {
            Description = "Whose value stands where both have one: registry or file.",
            CustomParser = r => r.Tokens[0].Value == "file" ? OnConflict.TakeFile : OnConflict.KeepRegistry,
            DefaultValueFactory = _ => OnConflict.KeepRegistry,
        };
        take.Validators.Add(r =>
        {
            if (r.Tokens is [{ Value: not ("file" or "registry") }])
                r.AddError("--take is 'registry' or 'file'.");
        });
        var consent = new Option<bool>("--consent") { Description = "Agree to what was converted in the file, or to a file that may be cut off." };
        var columns = new Option<string[]>("--column") { Description = "Of one file: what an unknown heading means, HEADING=column; HEADING= leaves it out. May be given many times." };
        columns.Validators.Add(r =>
        {
            if (r.Tokens.FirstOrDefault(t => t.Value.LastIndexOf('=') < 1) is { } odd)
                r.AddError($"'{odd.Value}' is not HEADING=column.");
        });
        var command = new Command("import", "Bring a registry into the database.") { path, yes, take, consent, columns, List(), Undo(), ImportAreasCommand.Create() };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var import = scope.ServiceProvider.GetRequiredService<RegistryImport>();
            var texts = services.GetRequiredService<Phrasebook>().For("exchange");
            var words = scope.ServiceProvider.GetRequiredService<ExchangeWords>();
            var told = Told(result.GetValue(columns) ?? []);
            var at = result.GetRequiredValue(path).FullName;
            if (told.Count > 0 && Directory.Exists(at))
                return CommandOutput.Refuse(texts.Text("columns_of_folder"));
            var source = SourceOf(at, services.GetRequiredService<RegistryTables>(), told);
            if (source.IsEmpty)
                return CommandOutput.Refuse(texts.Text("remark.file_missing"));
            var known = services.GetRequiredService<ColumnBook>().Columns(source.Table).Select(c => c.Id).ToList();
            if (told.Values.FirstOrDefault(c => c.Length > 0 && !known.Contains(c)) is { } unknown)
                return CommandOutput.Refuse(texts.Text("column_unknown", ("column", unknown), ("columns", string.Join(", ", known))));
            var author = new RecordAuthor(null, services.GetRequiredService<TimeProvider>().GetUtcNow());
            var options = new ImportOptions(author) { OnConflict = result.GetValue(take), Consented = result.GetValue(consent), Headings = told };
            using var progress = new ImportProgressBar(words);
            var outcome = result.GetValue(yes)
                ? await import.ApplyAsync(source, options, progress, ct)
                : new ImportOutcome.Refused(await import.PreviewAsync(source, options, progress, ct));
            progress.Finish();
            return Tell(outcome, result.GetValue(yes), result.GetValue(CommandContext.Json), texts, words);
        });
        return command;
    }

    private static RegistrySource SourceOf(string path, RegistryTables tables, IReadOnlyDictionary<string, string> told) =>
        Directory.Exists(path) ? RegistrySource.InFolder(path) : RegistrySource.OfFile(TableFile.At(path), tables, told);

    // A heading may have an equals sign of its own.
    private static Dictionary<string, string> Told(string[] pairs)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs)
            told[pair[..pair.LastIndexOf('=')].Trim()] = pair[(pair.LastIndexOf('=') + 1)..].Trim();
        return told;
    }

    private static int Tell(ImportOutcome outcome, bool confirmed, bool json, SkillTexts texts, ExchangeWords words)
    {
        var (report, run) = outcome switch
        {
            ImportOutcome.Done done => (done.Report, done.Run),
            ImportOutcome.Refused refused => (refused.Report, null),
            ImportOutcome.ConsentNeeded needed => (needed.Report, null),
            _ => default((ImportPreview?, ImportRun?)),
        };
        if (report is null)
            return CommandOutput.Refuse(texts.Text("busy"));
        if (json)
            CommandOutput.Json(Document(report, run, words));
        else
            Print(report, run, outcome, confirmed, texts, words);
        return report.IsRefused || (confirmed && run is null && report.HasWork) ? CommandContext.Refused : CommandContext.Success;
    }

    private static void Print(ImportPreview report, ImportRun? run, ImportOutcome outcome, bool confirmed, SkillTexts texts, ExchangeWords words)
    {
        foreach (var line in words.Headings(report).Concat(words.Report(report, run)))
            CommandOutput.Line(line);
        if (run is not null)
            CommandOutput.Line(texts.Text("undo_hint", ("id", run.Id)));
        if (report.ConflictCount > 0 && run is null)
            CommandOutput.Line(texts.Text("confirm_conflicts"));
        if (outcome is ImportOutcome.ConsentNeeded || (!confirmed && report is { HasWork: true, NeedsConsent: true }))
            CommandOutput.Line(texts.Text("consent"));
        else if (!confirmed && report.HasWork)
            CommandOutput.Line(texts.Text("confirm"));
    }

    private static object Document(ImportPreview report, ImportRun? run, ExchangeWords words) => new
    {
        Imported = run is not null,
        ImportId = run?.Id,
        report.Hamlets,
        report.NewHouseholds,
        report.ChangedHouseholds,
        report.UnchangedHouseholds,
        report.Members,
        report.Years,
        report.Benefits,
        report.Refused,
        FileRefused = report.IsRefused,
        report.NeedsConsent,
        Remarks = report.Remarks.Select(r => new { r.File, r.Record, r.Line, r.Column, r.Kind, r.Severity, r.Detail, Text = words.Remark(r) }),
        Conflicts = report.ConflictCount,
        FirstConflicts = report.Conflicts,
    };

    private static Command List()
    {
        var command = new Command("list", "The imports that were carried out, newest first.");
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var runs = await scope.ServiceProvider.GetRequiredService<ImportUndo>().ListAsync(100, ct);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(runs);
            else
                foreach (var run in runs)
                    CommandOutput.Line(scope.ServiceProvider.GetRequiredService<ExchangeWords>().Run(run));
            return CommandContext.Success;
        });
        return command;
    }

    private static Command Undo()
    {
        var id = new Argument<long>("id") { Description = "Number of the import, from 'import list'." };
        var command = new Command("undo", "Take an import back.") { id };
        command.SetAction(async (result, ct) =>
        {
            await using var services = await CommandContext.ServicesAsync(ct);
            await using var scope = services.CreateAsyncScope();
            var author = new RecordAuthor(null, services.GetRequiredService<TimeProvider>().GetUtcNow());
            var outcome = await scope.ServiceProvider.GetRequiredService<ImportUndo>().UndoAsync(result.GetValue(id), author, ct);
            var text = scope.ServiceProvider.GetRequiredService<ExchangeWords>().Undo(result.GetValue(id), outcome);
            if (outcome is not UndoOutcome.Undone undone)
                return CommandOutput.Refuse(text);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { undone.Run.Id, undone.RemovedHouseholds });
            else
                CommandOutput.Line(text);
            return CommandContext.Success;
        });
        return command;
    }
}
