using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CauNoi.Data.Exchange.Importing;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bot.Commands;

/// <summary><c>bench import DIR</c>: a registry into an empty database, and the same files into the bare <c>sqlite3</c> program in the same run.</summary>
public static class BenchImportCommand
{
    private const double BytesInMegabyte = 1024 * 1024;

    private static readonly string[] Tables = ["hamlets", "households", "members", "history"];

    // What the bare program needs to answer the same questions: by code, by place, by name, by citizen id.
    private const string BareIndexes = """
        CREATE UNIQUE INDEX hc ON households(household_code);
        CREATE INDEX hh ON households(hamlet_code);
        CREATE INDEX hn ON households(head_name);
        CREATE INDEX hp ON households(phone);
        CREATE UNIQUE INDEX mk ON members(household_code, member_no);
        CREATE INDEX mn ON members(full_name);
        CREATE INDEX mi ON members(citizen_id);
        CREATE UNIQUE INDEX yk ON history(household_code, year);
        """;

    public static Command Create()
    {
        var directory = new Argument<DirectoryInfo>("directory") { Description = "A registry as for 'import'." };
        var command = new Command("import", "Import a registry into an empty SQLite database; beside it the bare sqlite3 program, if it is there.") { directory };
        command.SetAction(async (result, ct) =>
        {
            var folder = result.GetRequiredValue(directory).FullName;
            var data = Directory.CreateTempSubdirectory("cau-noi-bench-").FullName;
            try
            {
                var own = await ImportAsync(folder, data, ct);
                var bare = await BareAsync(folder, Path.Combine(data, "bare.db"), ct);
                var report = new
                {
                    own.Households,
                    own.Members,
                    Seconds = Math.Round(own.Seconds, 1),
                    PeakMegabytes = Math.Round(PeakMemory() / BytesInMegabyte),
                    DatabaseMegabytes = Math.Round(new FileInfo(Path.Combine(data, "cau-noi.db")).Length / BytesInMegabyte),
                    BareSeconds = bare is { } seconds ? Math.Round(seconds, 1) : (double?)null,
                    Ratio = bare is { } b ? Math.Round(own.Seconds / b, 1) : (double?)null,
                };
                if (result.GetValue(CommandContext.Json))
                    CommandOutput.Json(report);
                else
                    CommandOutput.Line(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{report.Households:N0} households, {report.Members:N0} members: {report.Seconds} s, {report.PeakMegabytes} MB at most, database {report.DatabaseMegabytes} MB; bare sqlite3 {report.BareSeconds?.ToString(CultureInfo.InvariantCulture) ?? "not there"} s, ratio {report.Ratio}"));
                return CommandContext.Success;
            }
            finally
            {
                Directory.Delete(data, recursive: true);
            }
        });
        return command;
    }

    private static async Task<(int Households, int Members, double Seconds)> ImportAsync(string folder, string data, CancellationToken ct)
    {
        Environment.SetEnvironmentVariable("CAUNOI__" + DatabaseOptions.Section + "__Path", data);
        Environment.SetEnvironmentVariable("CAUNOI__" + DatabaseOptions.Section + "__Postgres", null);
        await using var services = await CommandContext.ServicesAsync(ct);
        await using var scope = services.CreateAsyncScope();
        using var progress = new ImportProgressBar(services.GetRequiredService<Skills.Exchange.ExchangeWords>());
        var clock = Stopwatch.StartNew();
        var outcome = await scope.ServiceProvider.GetRequiredService<RegistryImport>().ApplyAsync(
            RegistrySource.InFolder(folder), new ImportOptions(new RecordAuthor(null, services.GetRequiredService<TimeProvider>().GetUtcNow())), progress, ct);
        clock.Stop();
        if (outcome is not ImportOutcome.Done)
            throw new InvalidOperationException("The registry could not be imported.");
        var db = scope.ServiceProvider.GetRequiredService<CauNoiContext>();
        return (await db.Households.CountAsync(ct), await db.Members.CountAsync(ct), clock.Elapsed.TotalSeconds);
    }

    private static async Task<double?> BareAsync(string folder, string database, CancellationToken ct)
    {
        var files = Tables.Select(t => (Table: t, Path: Path.Combine(folder, t + ".csv"))).Where(f => File.Exists(f.Path)).ToList();
        return await BareSqlite.RunAsync(database, [".mode csv", .. files.Select(f => $".import \"{f.Path}\" {f.Table}"), BareIndexes], ct);
    }

    private static double PeakMemory()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }
}
