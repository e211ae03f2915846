using System.Diagnostics;

namespace CauNoi.EndToEnd.Tests.Program;

/// <summary>LibreOffice as a reader of our workbooks that nobody here wrote.</summary>
public static class Soffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The text that LibreOffice makes of a workbook's sheet: commas, UTF-8, cells as they are shown.</summary>
    public static async Task<string> ToCsvAsync(string workbook, string folder)
    {
        var start = new ProcessStartInfo("soffice", [
            $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--headless", "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir", folder, workbook,
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(new CancellationTokenSource(Patience).Token);
        var csv = Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(workbook), ".csv"));
        return File.Exists(csv) ? await File.ReadAllTextAsync(csv) : throw new InvalidOperationException(string.Concat(await said));
    }
}
