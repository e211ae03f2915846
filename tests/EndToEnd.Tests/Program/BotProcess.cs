using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CauNoi.EndToEnd.Tests.Program;

/// <summary>The built program as a process of its own: <c>serve --demo</c> on a free port and in a data folder of the test's.</summary>
public sealed partial class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output;

    private BotProcess(Process process, ConcurrentQueue<string> output, Uri address)
    {
        _process = process;
        _output = output;
        Address = address;
        Client = new HttpClient { BaseAddress = address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>The demonstration's one-time codes in the order printed: three officers, one hamlet head.</summary>
    public IReadOnlyList<string> LinkCodes => [.. _output.Select(l => Code().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value)];

    public string Output => string.Join('\n', _output);

    /// <param name="dataFolder">Kept by the test, so that the program can be started again on it.</param>
    /// <param name="environment">More settings, such as CAUNOI__Channels__Telegram__Token.</param>
    public static Task<BotProcess> StartAsync(string dataFolder, params (string Name, string Value)[] environment) =>
        StartAtAsync(new Uri("http://127.0.0.1:0"), dataFolder, environment);

    /// <summary>The same on an address of the test's choice.</summary>
    public static async Task<BotProcess> StartAtAsync(Uri address, string dataFolder, params (string Name, string Value)[] environment)
    {
        var start = Command(["serve", "--demo", "--urls", address.GetLeftPart(UriPartial.Authority)], dataFolder, environment);
        var process = Process.Start(start)!;
        var output = new ConcurrentQueue<string>();
        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Read(string? line)
        {
            if (line is null)
                return;
            output.Enqueue(line);
            if (Listening().Match(line) is { Success: true } match)
                ready.TrySetResult(new Uri(match.Value));
        }

        process.OutputDataReceived += (_, e) => Read(e.Data);
        process.ErrorDataReceived += (_, e) => output.Enqueue(e.Data ?? "");
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The program ended: {string.Join('\n', output)}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new BotProcess(process, output, await ready.Task.WaitAsync(Patience));
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string dataFolder, IReadOnlyList<string> arguments, string? input = null, params (string Name, string Value)[] environment)
    {
        var start = Command(arguments, dataFolder, environment);
        start.RedirectStandardInput = input is not null;
        using var process = Process.Start(start)!;
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }

        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Begins a command, for a test that does not let it end.</summary>
    public static Process Start(string dataFolder, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment) =>
        Process.Start(Command(arguments, dataFolder, environment))!;

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private static ProcessStartInfo Command(IReadOnlyList<string> arguments, string dataFolder, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "cau-noi.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = RepositoryRoot.Path,
        };
        start.Environment["CAUNOI__Data__Path"] = dataFolder;
        start.Environment["CAUNOI__Bot__ClockStartsAt"] = "2026-11-22T09:00:00+07:00";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return start;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();

    [GeneratedRegex(@"^\s+([A-Z0-9]{4}-[A-Z0-9]{4})\s")]
    private static partial Regex Code();
}
