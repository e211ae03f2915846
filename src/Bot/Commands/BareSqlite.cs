using System.ComponentModel;
using System.Diagnostics;

namespace CauNoi.Bot.Commands;

/// <summary>The bare <c>sqlite3</c> program, to compare with.</summary>
internal static class BareSqlite
{
    /// <summary>Runs a script on a database file; what it prints is thrown away.</summary>
    /// <returns>Seconds from start to end of the program; null if it is not installed or fails.</returns>
    public static async Task<double?> RunAsync(string database, IEnumerable<string> script, CancellationToken ct)
    {
        try
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo("sqlite3", [database]) { RedirectStandardInput = true, RedirectStandardError = true })!;
            await process.StandardInput.WriteLineAsync(".output /dev/null".AsMemory(), ct);
            foreach (var line in script)
                await process.StandardInput.WriteLineAsync(line.AsMemory(), ct);
            process.StandardInput.Close();
            await process.WaitForExitAsync(ct);
            return process.ExitCode == 0 ? clock.Elapsed.TotalSeconds : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
