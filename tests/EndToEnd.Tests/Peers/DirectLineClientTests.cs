using System.Diagnostics;
using System.Text.Json;
using CauNoi.EndToEnd.Tests.Program;

namespace CauNoi.EndToEnd.Tests.Peers;

/// <summary>Microsoft's own client, npm botframework-directlinejs.</summary>
public sealed class DirectLineClientTests
{
    [Fact]
    public async Task The_real_Direct_Line_client_converses_by_polling_and_by_web_socket()
    {
        using var data = new TemporaryFolder();
        await using var bot = await BotProcess.StartAsync(data.Path);
        var start = new ProcessStartInfo("node", ["client.mjs", bot.Address.ToString().TrimEnd('/')])
        {
            WorkingDirectory = Path.Combine(RepositoryRoot.Path, "tests", "EndToEnd.Tests", "DirectLine"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var client = Process.Start(start)!;
        var output = await client.StandardOutput.ReadToEndAsync();
        var error = await client.StandardError.ReadToEndAsync();
        await client.WaitForExitAsync();

        Assert.True(client.ExitCode == 0, error + output);
        var modes = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(2, modes.Count);
        Assert.All(modes, mode =>
        {
            Assert.True(mode.GetProperty("online").GetBoolean());
            Assert.True(mode.GetProperty("echoSeen").GetBoolean());
            Assert.Contains("thiếu từ 3 chỉ số", mode.GetProperty("reply").GetString(), StringComparison.Ordinal);
        });
    }
}
