using System.CommandLine;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Backup;
using CauNoi.Data.Storage;

namespace CauNoi.Bot.Commands;

/// <summary><c>restore FILE [--yes]</c>: checks a backup, and puts it in the database's place.</summary>
public static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "A file that 'backup' has written." };
        var yes = new Option<bool>("--yes") { Description = "Restore; without it the backup is only checked. The bot must be stopped." };
        var command = new Command("restore", "Check a backup, or put it in the database's place.") { file, yes };
        command.SetAction(async (result, ct) =>
        {
            await using var services = CommandContext.Data();
            await using var scope = services.CreateAsyncScope();
            var texts = CommandContext.Phrases(CommandContext.Knowledge()).For("commands");
            var path = result.GetRequiredValue(file).FullName;
            var apply = result.GetValue(yes);
            var report = await scope.ServiceProvider.GetRequiredService<DatabaseRestore>().RunAsync(path, apply, TimeProvider.System.GetUtcNow(), ct);
            if (report.Refusal is { } refusal)
                return CommandOutput.Refuse(BackupWords.Refusal(refusal, path, texts));
            var manifest = report.Manifest!;
            var missing = report.MissingKeys.Select(k => (int)k).ToList();
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { Restored = apply, manifest.CreatedAt, manifest.Schema, manifest.Rows, Keys = BackupWords.Keys(manifest), MissingKeys = missing, report.KeysFromBackup, report.Aside });
            else
                Print(report, manifest, apply, missing, services.GetRequiredService<DatabaseOptions>(), texts);
            return CommandContext.Success;
        });
        return command;
    }

    private static void Print(RestoreReport report, BackupManifest manifest, bool applied, IReadOnlyList<int> missing, DatabaseOptions options, SkillTexts texts)
    {
        var made = VietnamTime.LocalOf(manifest.CreatedAt);
        CommandOutput.Line(texts.Text(
            applied ? "restore_done" : "restore_plan",
            ("day", VietnamFormat.Date(DateOnly.FromDateTime(made))),
            ("time", $"{made:HH:mm}"),
            ("rows", manifest.Rows.Values.Sum())));
        if (report.Aside is { } aside)
            CommandOutput.Line(texts.Text("restore_aside", ("place", aside)));
        if (report.KeysFromBackup)
            CommandOutput.Line(texts.Text("restore_keys_from_backup", ("file", options.KeyFilePath)));
        if (missing.Count > 0)
            CommandOutput.Line(texts.Text("restore_keys_missing", ("keys", string.Join(", ", missing)), ("file", options.KeyFilePath)));
        if (!applied)
            CommandOutput.Line(texts.Text("restore_confirm"));
    }
}
