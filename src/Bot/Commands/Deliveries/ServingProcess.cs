using System.Diagnostics;
using System.Globalization;
using CauNoi.Data.Storage;

namespace CauNoi.Bot.Commands.Deliveries;

/// <summary><c>serve</c> as a process of its own, which delivers to a <see cref="CountingPlatform"/> and can be killed.</summary>
public sealed class ServingProcess : IDisposable
{
    private readonly Process _process;

    private ServingProcess(Process process) => _process = process;

    /// <summary>Returns while it starts.</summary>
    /// <param name="database">On which it works.</param>
    /// <param name="platform">To which it delivers.</param>
    /// <param name="perSecond">What it may send a second.</param>
    public static ServingProcess Start(DatabaseOptions database, CountingPlatform platform, int perSecond)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        foreach (var argument in (string[])["serve", "--urls", "http://127.0.0.1:0"])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in (IEnumerable<(string, string?)>)
            [
                ("Data__Path", database.Path),
                ("Data__Postgres", database.Postgres),
                ("Channels__Telegram__Token", CountingPlatform.Token),
                ("Channels__Telegram__BaseAddress", platform.BaseAddress.AbsoluteUri),
                ("Channels__Telegram__Patience", "00:00:02"),
                ("Channels__Telegram__Limits__PerSecond", perSecond.ToString(CultureInfo.InvariantCulture)),
                ("Channels__Telegram__Limits__AtOnce", Math.Clamp(perSecond / 10, 30, 100).ToString(CultureInfo.InvariantCulture)),
            ])
            start.Environment["CAUNOI__" + name] = value ?? "";
        // Every start would set a shifted clock back.
        start.Environment.Remove("CAUNOI__Bot__ClockStartsAt");
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ServingProcess(process);
    }

    public bool HasEnded => _process.HasExited;

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
