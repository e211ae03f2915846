using System.CommandLine;
using CauNoi.Data.Backup;
using CauNoi.Data.Storage;

namespace CauNoi.Bot.Commands;

/// <summary><c>backup FILE [--with-keys]</c>: the whole database in one file, while the bot runs.</summary>
public static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "The backup to write." };
        var withKeys = new Option<bool>("--with-keys") { Description = "Put the keys in too: whoever has the file can then read everything." };
        var command = new Command("backup", "Copy the database into one file while the bot runs.") { file, withKeys };
        command.SetAction(async (result, ct) =>
        {
            await using var services = CommandContext.Data();
            await using var scope = services.CreateAsyncScope();
            var texts = CommandContext.Phrases(CommandContext.Knowledge()).For("commands");
            using var use = DataLock.Share(services.GetRequiredService<DatabaseOptions>());
            var path = result.GetRequiredValue(file).FullName;
            var outcome = await scope.ServiceProvider.GetRequiredService<DatabaseBackup>()
                .WriteAsync(path, result.GetValue(withKeys), TimeProvider.System.GetUtcNow(), ct);
            if (outcome.Manifest is not { } manifest)
                return CommandOutput.Refuse(BackupWords.Refusal(outcome.Refusal!.Value, path, texts));
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { File = path, manifest.Schema, manifest.Sha256, manifest.Rows, Keys = BackupWords.Keys(manifest), manifest.WithKeys });
            else
            {
                CommandOutput.Line(texts.Text("backup_done", ("file", path), ("rows", manifest.Rows.Values.Sum()), ("size", new FileInfo(path).Length / 1_000_000)));
                CommandOutput.Line(texts.Text(
                    manifest.WithKeys ? "backup_with_keys" : "backup_without_keys",
                    ("keys", string.Join(", ", BackupWords.Keys(manifest))),
                    ("file", services.GetRequiredService<DatabaseOptions>().KeyFilePath)));
            }

            return CommandContext.Success;
        });
        return command;
    }
}
