using System.Globalization;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Tests.Policy.Classification;

/// <summary>A line of <c>cases.txt</c>; its head says what the columns are.</summary>
internal sealed record ClassificationCase(DateOnly Day, HouseholdFacts Facts, string National, string Provincial, string Article)
{
    private static readonly IReadOnlyDictionary<PovertyStatus, string> Names = new Dictionary<PovertyStatus, string>
    {
        [PovertyStatus.Poor] = "nghèo",
        [PovertyStatus.NearPoor] = "cận nghèo",
        [PovertyStatus.AverageLiving] = "trung bình",
        [PovertyStatus.NotPoor] = "không nghèo",
    };

    private static readonly IReadOnlyDictionary<Undecided, string> Open = new Dictionary<Undecided, string>
    {
        [Undecided.Area] = "vùng",
        [Undecided.Income] = "thu nhập",
        [Undecided.Indicators] = "chỉ số",
        [Undecided.DeprivationRule] = "quy định",
    };

    public static IEnumerable<string> Lines() =>
        File.ReadLines(Path.Combine(RepositoryRoot.Path, "tests", "Knowledge.Tests", "Policy", "Classification", "cases.txt"))
            .Select(l => l.Trim())
            .Where(l => l.Length > 0 && l[0] != '#');

    public static ClassificationCase Parse(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        Assert.Equal(12, cells.Length);
        var day = PolicyContent.Day(cells[0]);
        var facts = new HouseholdFacts
        {
            Area = cells[1] switch { "NT" => AreaKind.Rural, "TT" => AreaKind.Urban, _ => null },
            IncomePerPerson = Number(cells[2]),
            B1 = (int?)Number(cells[3]),
            B2 = (int?)Number(cells[4]),
            ScoredOn = cells[5] == "-" ? null : PolicyContent.Day(cells[5]),
            Indicators = Indicators(day, deprived: (int)Number(cells[6])!, unknown: (int)Number(cells[7])!),
            Province = cells[8] == "-" ? null : cells[8],
        };
        return new ClassificationCase(day, facts, cells[9], cells[10], cells[11]);
    }

    /// <summary>An outcome as the file writes it.</summary>
    public static string Tell(Outcome? outcome)
    {
        if (outcome is not { } told)
            return "-";
        var open = string.Join(", ", Open.Where(o => told.Undecided.HasFlag(o.Key)).Select(o => o.Value));
        return string.Join('/', told.Possible.Select(s => Names[s])) + (open.Length > 0 ? $" ({open})" : "");
    }

    private static IndicatorAnswers Indicators(DateOnly day, int deprived, int unknown)
    {
        var counted = PolicyContent.Base.Standards.InForceOn(day)?.Indicators ?? [];
        return new IndicatorAnswers(IndicatorAnswers.Bits(counted.Take(deprived)), IndicatorAnswers.Bits(counted.Skip(deprived + unknown)));
    }

    private static long? Number(string cell) => cell is "?" or "-" ? null : long.Parse(cell.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
