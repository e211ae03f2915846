using System.CommandLine;
using System.Diagnostics;
using CauNoi.Bot.Commands.Deliveries;
using CauNoi.Data.Storage;

namespace CauNoi.Bot.Commands;

/// <summary><c>bench …</c>: the figures that the README quotes.</summary>
public static class BenchCommand
{
    private const double BytesInMegabyte = 1024 * 1024;

    public static Command Create() => new("bench", "Measure this machine, and what each part of the understanding brings.")
    {
        Startup(),
        BenchAnswersCommand.Create(),
        BenchAblationCommand.Create(),
        BenchPolicyCommand.Create(),
        BenchImportCommand.Create(),
        BenchLookupCommand.Create(),
        BenchGapsCommand.Create(),
        BenchStormCommand.Create(),
        BenchTwoInstancesCommand.Create(),
        BenchRemindersCommand.Create(),
    };

    private static Command Startup()
    {
        var runs = new Option<int>("--runs") { Description = "How often.", DefaultValueFactory = _ => 5 };
        var command = new Command("startup", "Time from a cold 'serve' to ready, and the memory it then holds.") { runs };
        command.SetAction(async (result, ct) =>
        {
            var data = Directory.CreateTempSubdirectory("cau-noi-bench-").FullName;
            try
            {
                await MeasureAsync(data, ct);
                var measured = new List<(double Seconds, double Megabytes)>();
                for (var i = 0; i < result.GetValue(runs); i++)
                    measured.Add(await MeasureAsync(data, ct));
                var seconds = measured.Select(m => m.Seconds).Order().ToList();
                var megabytes = measured.Select(m => m.Megabytes).Order().ToList();
                var report = new
                {
                    Runs = measured.Count,
                    ReadyAfterSeconds = new { Min = seconds[0], Median = seconds[seconds.Count / 2], Max = seconds[^1] },
                    ResidentMegabytes = new { Min = megabytes[0], Median = megabytes[megabytes.Count / 2], Max = megabytes[^1] },
                };
                if (result.GetValue(CommandContext.Json))
                    CommandOutput.Json(report);
                else
                    CommandOutput.Line($"ready after {report.ReadyAfterSeconds.Median} s (median of {report.Runs}), {report.ResidentMegabytes.Median} MB resident");
                return CommandContext.Success;
            }
            finally
            {
                Directory.Delete(data, recursive: true);
            }
        });
        return command;
    }

    private static async Task<(double Seconds, double Megabytes)> MeasureAsync(string data, CancellationToken ct)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Environment.GetCommandLineArgs()[0], "serve", "--demo", "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CAUNOI__" + DatabaseOptions.Section + "__Path"] = data;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync(ct) is { } line)
            if (line.Contains("http://", StringComparison.Ordinal))
                break;
        var seconds = Math.Round(clock.Elapsed.TotalSeconds, 2);
        await Task.Delay(TimeSpan.FromSeconds(2), ct);
        process.Refresh();
        var megabytes = Math.Round(process.WorkingSet64 / BytesInMegabyte, 0);
        process.Kill();
        await process.WaitForExitAsync(ct);
        return (seconds, megabytes);
    }
}
