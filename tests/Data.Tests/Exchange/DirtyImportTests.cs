using System.Globalization;
using System.Text;
using System.Text.Json;
using CauNoi.Data.Exchange.Importing;
using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Registry;
using CauNoi.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Tests.Exchange;

/// <summary>The hostile files that lie beside the repository on some machines, through the whole import: hamlets of the sample, no households before.</summary>
public abstract class DirtyImportTests(TestDatabase database) : StoreTests(database)
{
    private const string Page = "docs/exchange.md";
    private const string Begin = "<!-- dirty files: begin -->\n";
    private const string End = "<!-- dirty files: end -->";

    // Set to have the table of the page written anew.
    private const string Rewrite = "CAUNOI_TEST_REWRITE";

    private static readonly RecordAuthor Operator = new(null, Now);

    private static string Fixtures => Path.Combine(Repository.Shared, "fixtures");

    private static string Folder => Path.Combine(Fixtures, "dirty");

    [Fact]
    public async Task Every_hostile_file_comes_out_as_laid_down_and_the_page_shows_it()
    {
        if (!Directory.Exists(Folder))
            return;
        var (wrong, table) = (new List<string>(), new StringBuilder("| file | what it holds | outcome | taken | with a remark | refused |\n|---|---|---|---:|---:|---:|\n"));
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(Folder, "expected.jsonl")))
        {
            var told = JsonSerializer.Deserialize<Laid>(line, JsonSerializerOptions.Web)!;
            var found = await ImportAsync(told);
            if (!found.Is(told))
                wrong.Add($"{told.File}: {found}");
            table.Append(CultureInfo.InvariantCulture, $"| {told.File} | {told.What} | {found.Outcome} | {found.Taken - found.Flagged} | {found.Flagged} | {found.Refused} |\n");
        }

        Assert.Equal([], wrong);
        var page = Path.Combine(Repository.Root, Page);
        var text = await File.ReadAllTextAsync(page);
        if (Environment.GetEnvironmentVariable(Rewrite) is not null)
            await File.WriteAllTextAsync(page, text[..(text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)] + table + text[text.IndexOf(End, StringComparison.Ordinal)..]);
        else
            Assert.Contains(Begin + table + End, text, StringComparison.Ordinal);
    }

    private async Task<Found> ImportAsync(Laid told)
    {
        await InitializeAsync();
        await ApplyAsync(new RegistrySource { Hamlets = TableFile.At(Path.Combine(Fixtures, "sample", "hamlets.csv")) });
        var isMembers = told.Target == "members";
        if (isMembers)
            await ApplyAsync(new RegistrySource { Households = TableFile.At(Path.Combine(Folder, "00-clean.csv")) });
        var before = await CountAsync(isMembers);
        var file = TableFile.At(Path.Combine(Folder, told.File));
        var outcome = await ApplyAsync(isMembers ? new RegistrySource { Members = file } : new RegistrySource { Households = file });
        var report = outcome switch
        {
            ImportOutcome.Done done => done.Report,
            ImportOutcome.Refused refused => refused.Report,
            _ => throw new InvalidOperationException($"{told.File}: {outcome}"),
        };
        var taken = await CountAsync(isMembers) - before;
        var isConverted = report.Remarks.Any(r => r is { Record: null, Kind: RemarkKind.LegacyFontConverted }) && told.Outcome.StartsWith("flag", StringComparison.Ordinal);
        var flagged = isConverted ? taken : report.Remarks.Where(r => r is { Record: not null, Severity: Severity.Flag }).Select(r => r.Record).Distinct().Count();
        // A repeat is told of and not taken a second time.
        var repeated = report.Remarks.Count(r => r.Kind == RemarkKind.Repeated);
        return new Found(report.IsRefused, taken + repeated, flagged, report.IsRefused ? told.Records : report.Refused);
    }

    private Task<ImportOutcome> ApplyAsync(RegistrySource source) => InUnit(unit =>
        unit.Get<RegistryImport>().ApplyAsync(source, new ImportOptions(Operator) { Consented = true }, null, default));

    private Task<int> CountAsync(bool members) => InUnit(unit => members ? unit.Db.Members.CountAsync() : unit.Db.Households.CountAsync());

    private sealed record Laid(string File, string Target, string What, int Records, int Accept, int Flag, int Refuse, string Outcome);

    private sealed record Found(bool IsFileRefused, int Taken, int Flagged, int Refused)
    {
        public string Outcome => IsFileRefused ? "file refused" : Refused > 0 ? "good rows taken" : Flagged > 0 ? "taken with remarks" : Taken == 0 ? "nothing to take" : "taken";

        public bool Is(Laid told) => IsFileRefused
            ? told.Outcome.Contains("refuse-file", StringComparison.Ordinal) && Taken == 0
            : told.Outcome != "refuse-file" && (Taken, Flagged, Refused) == (told.Accept + told.Flag, told.Flag, told.Refuse);
    }
}

public sealed class DirtyImportOnSqlite(SqliteDatabase database) : DirtyImportTests(database), IClassFixture<SqliteDatabase>;

public sealed class DirtyImportOnPostgres(PostgresDatabase database) : DirtyImportTests(database), IClassFixture<PostgresDatabase>;
