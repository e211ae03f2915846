using System.CommandLine;
using System.Globalization;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Protection;
using CauNoi.Data.Storage;

namespace CauNoi.Bot.Commands;

/// <summary><c>keys show | rotate</c>: the keys that protect single values.</summary>
public static class KeysCommand
{
    public static Command Create() => new("keys", "The keys that protect citizen ids, phones and notes.") { Show(), Rotate() };

    private static Command Show()
    {
        var command = new Command("show", "List the keys, and how many values lie under each; never the secrets.");
        command.SetAction(async (result, ct) =>
        {
            await using var services = CommandContext.Data();
            await using var scope = services.CreateAsyncScope();
            var file = services.GetRequiredService<KeyFile>();
            using var use = DataLock.Share(services.GetRequiredService<DatabaseOptions>());
            await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().UpdateSchemaAsync(ct);
            var keys = await scope.ServiceProvider.GetRequiredService<KeyOverview>().ReadAsync(ct);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { File = file.Path, Keys = keys });
            else
                Print(file, keys);
            return CommandContext.Success;
        });
        return command;
    }

    private static Command Rotate()
    {
        var index = new Option<bool>("--index") { Description = "Replace the key of the blind indexes instead; the bot must be stopped." };
        var forget = new Option<bool>("--forget-old") { Description = "Take the keys that are no longer needed out of the file; the bot must be stopped, and older backups cannot be read any more." };
        var command = new Command("rotate", "Make a new key and seal everything anew with it, while the bot runs.") { index, forget };
        command.SetAction(async (result, ct) =>
        {
            await using var services = CommandContext.Data();
            await using var scope = services.CreateAsyncScope();
            var texts = CommandContext.Phrases(CommandContext.Knowledge()).For("commands");
            var setup = scope.ServiceProvider.GetRequiredService<DatabaseSetup>();
            var alone = result.GetValue(index) || result.GetValue(forget);
            using var use = alone ? await setup.TryBeAloneAsync(ct) : DataLock.Share(services.GetRequiredService<DatabaseOptions>());
            if (use is null)
                return CommandOutput.Refuse(texts.Text("data_in_use"));
            await setup.UpdateSchemaAsync(ct);
            var rotation = scope.ServiceProvider.GetRequiredService<KeyRotation>();
            var now = TimeProvider.System.GetUtcNow();
            var report = result.GetValue(index) ? await rotation.RotateIndexAsync(now, ct) : await rotation.RotateFieldsAsync(alone, now, ct);
            var forgotten = result.GetValue(forget) && report.Left == 0 ? await rotation.ForgetAsync(ct) : [];
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { report.KeyId, report.Values, report.Unreadable, report.Left, Retired = Numbers(report.Retired), Forgotten = Numbers(forgotten) });
            else
                Print(report, forgotten, services.GetRequiredService<KeyFile>(), texts);
            return report.Left == 0 ? CommandContext.Success : CommandContext.Refused;
        });
        return command;
    }

    private static void Print(KeyFile file, IReadOnlyList<KeyState> keys)
    {
        CommandOutput.Line(file.Path);
        foreach (var key in keys)
        {
            var state = (key.InFile, key.Needed) switch
            {
                (false, _) => "MISSING",
                (_, true) => "needed",
                _ => "retired",
            };
            var created = key.CreatedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            CommandOutput.Line($"{key.Id,3}  {key.Purpose,-5}  {created}  {state,-7}  {string.Join(", ", key.Values.Select(v => $"{v.Table}.{v.Column} {v.Values}"))}".TrimEnd());
        }
    }

    private static void Print(RotationReport report, IReadOnlyList<byte> forgotten, KeyFile file, SkillTexts texts)
    {
        CommandOutput.Line(texts.Text("keys_rotated", ("key", report.KeyId), ("values", report.Values)));
        if (report.Left > 0)
            CommandOutput.Line(texts.Text("keys_left", ("count", report.Left)));
        if (report.Retired.Count > 0 && forgotten.Count == 0)
            CommandOutput.Line(texts.Text("keys_retired", ("keys", string.Join(", ", report.Retired))));
        if (forgotten.Count > 0)
            CommandOutput.Line(texts.Text("keys_forgotten", ("keys", string.Join(", ", forgotten))));
        CommandOutput.Line(texts.Text("keys_copy", ("file", file.Path)));
    }

    // Bytes would be written as base64.
    private static IEnumerable<int> Numbers(IEnumerable<byte> ids) => ids.Select(id => (int)id);
}
