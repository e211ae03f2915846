using System.Text.Json;
using CauNoi.EndToEnd.Tests.Program;

namespace CauNoi.EndToEnd.Tests.Commands;

/// <summary>Keys, backup and restore as an operator uses them, with the bot running or stopped.</summary>
public sealed class ProtectionCommandTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly TemporaryFolder _elsewhere = new();

    private string KeyFile => Path.Combine(_data.Path, "keys", "registry-keys.json");

    private string Backup => Path.Combine(_elsewhere.Path, "backup.zip");

    public void Dispose()
    {
        _data.Dispose();
        _elsewhere.Dispose();
    }

    [Fact]
    public async Task A_running_bot_is_backed_up_and_rotated_but_not_restored_over()
    {
        await using var bot = await BotProcess.StartAsync(_data.Path);
        var talk = await DirectLineTalk.BeginAsync(bot.Client);
        await talk.PostAsync(bot.Client, bot.LinkCodes[0]);
        await talk.WaitForAsync(bot.Client, "Đã liên kết");

        var backup = await JsonAsync(_data.Path, "backup", Backup, "--json");
        Assert.Equal(400, backup.GetProperty("rows").GetProperty("Households").GetInt64());
        Assert.Equal(1, backup.GetProperty("rows").GetProperty("LinkedChats").GetInt64());
        Assert.Equal((1, 1), await RefusedAsync(_data.Path, "restore", Backup, "--yes"));
        Assert.Equal((1, 1), await RefusedAsync(_data.Path, "keys", "rotate", "--index"));

        var rotated = await JsonAsync(_data.Path, "keys", "rotate", "--json");
        Assert.Equal(0, rotated.GetProperty("left").GetInt64());
        Assert.InRange(rotated.GetProperty("values").GetInt64(), 1, long.MaxValue);
        await talk.PostAsync(bot.Client, "tra hộ 97001001-0001");
        await talk.WaitForAsync(bot.Client, "anh/chị cho biết");
        await talk.PostAsync(bot.Client, "1");
        await talk.WaitForAsync(bot.Client, "Hộ 97001001-0001");
    }

    [Fact]
    public async Task A_rotation_that_is_killed_is_finished_by_the_next()
    {
        await ImportAsync();
        using (var rotation = BotProcess.Start(_data.Path, ["keys", "rotate"]))
        {
            // The new key is noted first; what it seals comes after.
            while (JsonDocument.Parse(await File.ReadAllBytesAsync(KeyFile)).RootElement.GetProperty("keys").GetArrayLength() == 3)
                await Task.Delay(20);
            rotation.Kill();
            await rotation.WaitForExitAsync();
        }

        Assert.Equal(0, (await JsonAsync(_data.Path, "keys", "rotate", "--json")).GetProperty("left").GetInt64());
        var keys = (await JsonAsync(_data.Path, "keys", "show", "--json")).GetProperty("keys").EnumerateArray().ToList();
        Assert.Equal(4, keys.Count);
        Assert.Equal([false, true, true, true], keys.Select(k => k.GetProperty("needed").GetBoolean()));
        Assert.Equal(0, (await BotProcess.RunAsync(_data.Path, ["household", "97001001-0001"])).ExitCode);
    }

    [Fact]
    public async Task A_lost_key_file_is_one_line_for_every_command_and_no_new_one_is_made()
    {
        await ImportAsync();
        File.Delete(KeyFile);

        foreach (string[] command in (string[][])[["serve", "--urls", "http://127.0.0.1:0"], ["household", "97001001-0001"], ["gaps"], ["keys", "rotate"]])
        {
            var (exitCode, output, error) = await BotProcess.RunAsync(_data.Path, command);
            Assert.Equal((1, ""), (exitCode, output));
            Assert.Contains(KeyFile, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        }

        Assert.False(File.Exists(KeyFile));
        var shown = await BotProcess.RunAsync(_data.Path, ["keys", "show"]);
        Assert.Equal(3, shown.Output.Split("MISSING").Length - 1);
    }

    [Fact]
    public async Task A_backup_with_its_keys_is_a_working_registry_on_another_machine()
    {
        await ImportAsync();
        Assert.Equal(0, (await BotProcess.RunAsync(_data.Path, ["backup", Backup, "--with-keys"])).ExitCode);
        var other = Path.Combine(_elsewhere.Path, "data");

        Assert.False((await JsonAsync(other, "restore", Backup, "--json")).GetProperty("restored").GetBoolean());
        Assert.True((await JsonAsync(other, "restore", Backup, "--yes", "--json")).GetProperty("keys_from_backup").GetBoolean());

        Assert.Equal((await BotProcess.RunAsync(_data.Path, ["gaps", "--json"])).Output, (await BotProcess.RunAsync(other, ["gaps", "--json"])).Output);
    }

    private async Task ImportAsync() =>
        Assert.Equal(0, (await BotProcess.RunAsync(_data.Path, ["import", Path.Combine(RepositoryRoot.Path, "demo", "registry"), "--yes"])).ExitCode);

    private static async Task<(int ExitCode, int Lines)> RefusedAsync(string data, params string[] arguments)
    {
        var (exitCode, _, error) = await BotProcess.RunAsync(data, arguments);
        return (exitCode, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static async Task<JsonElement> JsonAsync(string data, params string[] arguments)
    {
        var (exitCode, output, error) = await BotProcess.RunAsync(data, arguments);
        Assert.True(exitCode == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }
}
