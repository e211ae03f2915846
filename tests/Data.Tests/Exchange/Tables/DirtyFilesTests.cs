using System.Text.Json;
using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Exchange.Tables.Records;
using CauNoi.Data.Tests.Databases;

namespace CauNoi.Data.Tests.Exchange.Tables;

/// <summary>The hostile files that lie beside the repository on some machines: what can be decided without the registry comes out as laid down.</summary>
public sealed class DirtyFilesTests
{
    // Repeats and unknown hamlets are for the registry to see.
    private static readonly string[] NeedTheRegistry = ["14-duplicate-household.csv", "15-unknown-hamlet.csv"];

    private static readonly string[] SameAsClean =
    [
        "01", "02", "03", "04", "05", "06", "07", "08", "09", "12", "27", "30", "31", "32", "35", "38", "39",
    ];

    private static string Folder => Path.Combine(Repository.Shared, "fixtures", "dirty");

    [Fact]
    public void Every_hostile_file_is_accepted_flagged_or_refused_as_laid_down() =>
        Assert.Equal([], Expected().Select(e => (Told: e, Found: OutcomeOf(e))).Where(e => e.Found != "").Select(e => $"{e.Told.File}: {e.Found}"));

    [Fact]
    public void What_is_the_same_table_gives_the_same_records()
    {
        if (!Directory.Exists(Folder))
            return;
        var clean = RecordsOf("00-clean.csv");
        Assert.All(SameAsClean, name => Assert.Equal(clean, RecordsOf(Path.GetFileName(Directory.GetFiles(Folder, $"{name}-*").Single()))));
    }

    private static List<HouseholdRecord> RecordsOf(string file)
    {
        var (records, _, isRefused) = SampleTable.Read(TableFile.At(Path.Combine(Folder, file)));
        Assert.False(isRefused, file);
        return [.. records.Select(r => r.Value!)];
    }

    private static IEnumerable<ExpectedOutcome> Expected()
    {
        var file = Path.Combine(Folder, "expected.jsonl");
        return File.Exists(file)
            ? File.ReadLines(file).Select(l => JsonSerializer.Deserialize<ExpectedOutcome>(l, JsonSerializerOptions.Web)!).Where(e => !NeedTheRegistry.Contains(e.File))
            : [];
    }

    private static string OutcomeOf(ExpectedOutcome expected)
    {
        var file = TableFile.At(Path.Combine(Folder, expected.File));
        if (expected.Target == "members")
        {
            using var members = SampleTable.Tables.Members(file);
            return Compare(expected, members);
        }

        using var households = SampleTable.Tables.Households(file);
        return Compare(expected, households);
    }

    private static string Compare<T>(ExpectedOutcome expected, TableReading<T> reading)
        where T : class
    {
        var records = reading.Records().ToList();
        // A doubt about the whole file is one about each of its records.
        var isFlagged = reading.FileRemarks.Any(r => r is { Kind: RemarkKind.LegacyFontConverted }) && expected.Outcome.StartsWith("flag", StringComparison.Ordinal);
        var (flagged, refused) = (records.Count(r => r.Value is not null && (isFlagged || r.IsFlagged)), records.Count(r => r.Value is null));
        var found = reading.IsRefused ? "refuse-file" : $"{records.Count} {records.Count - flagged - refused} {flagged} {refused}";
        var counts = $"{expected.Records} {expected.Accept} {expected.Flag} {expected.Refuse}";
        var isRight = reading.IsRefused ? expected.Outcome.Contains("refuse-file", StringComparison.Ordinal) : expected.Outcome != "refuse-file" && found == counts;
        return isRight ? "" : $"{found} instead of {counts}: {string.Join(' ', reading.FileRemarks.Concat(records.SelectMany(r => r.Remarks)))}";
    }

    private sealed record ExpectedOutcome(string File, string Target, int Records, int Accept, int Flag, int Refuse, string Outcome);
}
