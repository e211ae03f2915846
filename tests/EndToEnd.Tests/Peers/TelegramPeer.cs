using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using CauNoi.EndToEnd.Tests.Program;

namespace CauNoi.EndToEnd.Tests.Peers;

/// <summary>npm telegram-test-api with one person in front of it.</summary>
public sealed class TelegramPeer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly Process _process;

    private TelegramPeer(Process process, int port)
    {
        _process = process;
        BaseAddress = $"http://127.0.0.1:{port}";
    }

    public string BaseAddress { get; }

    public static async Task<TelegramPeer> StartAsync()
    {
        var port = FreePort();
        var process = Process.Start(new ProcessStartInfo("node", ["server.mjs", $"{port}"])
        {
            WorkingDirectory = Path.Combine(RepositoryRoot.Path, "tests", "EndToEnd.Tests", "TelegramPeer"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line == "ready")
                return new TelegramPeer(process, port);
        throw new InvalidOperationException("The Telegram test server did not start; 'npm ci' in tests/EndToEnd.Tests/TelegramPeer?");
    }

    public Task SayAsync(string text) => AskAsync(new { op = "say", text });

    public Task PressAsync(string data) => AskAsync(new { op = "press", data });

    /// <summary>Waits until the bot has said so many messages.</summary>
    public async Task<IReadOnlyList<JsonElement>> WaitForAsync(int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var history = await AskAsync(new { op = "history" });
            var messages = history.GetProperty("messages").EnumerateArray().ToList();
            if (messages.Count >= count)
                return messages;
            await Task.Delay(100, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<JsonElement> AskAsync(object request)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request));
        var answer = JsonDocument.Parse((await _process.StandardOutput.ReadLineAsync())!).RootElement;
        Assert.True(answer.GetProperty("ok").GetBoolean(), answer.ToString());
        return answer;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
