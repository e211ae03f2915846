using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Rows;
using CauNoi.Knowledge.Policy.ScoreSheets;

namespace CauNoi.Knowledge.Policy.Gaps;

/// <summary>The rules for records: how grave each is, what it rests on, who can mend it, and until when.</summary>
public sealed class GapCatalogue
{
    private const string Table = "data-gaps.yaml";

    private static readonly IReadOnlyDictionary<string, GapRule> Rules = Enum.GetValues<GapRule>().ToDictionary(Id, StringComparer.Ordinal);

    private readonly ILookup<GapRule, GapRow> _rows;

    private GapCatalogue(IReadOnlyList<RowSource<GapRow>> rows, RuleBook recordRules)
    {
        Faults = [.. RowLint.Check(rows), .. Check(rows, recordRules)];
        _rows = rows.Where(r => Rules.ContainsKey(r.Row.Id)).OrderBy(r => r.Row.ValidFrom).ToLookup(r => Rules[r.Row.Id], r => r.Row);
    }

    internal IReadOnlyList<ContentFault> Faults { get; }

    /// <summary>The name under which other programs know a rule.</summary>
    public static string Id(GapRule rule) => ContentKey.Of(rule);

    /// <summary>The rule of a name; null if there is none.</summary>
    public static GapRule? Find(string id) => Rules.TryGetValue(id, out var rule) ? rule : null;

    /// <summary>The row of a rule on a day; where none holds on it, the last one, so that what was found can be told.</summary>
    public GapRow Of(GapRule rule, DateOnly day) => InForceOn(rule, day) ?? _rows[rule].Last();

    /// <summary>The row of a rule on a day; null where the law of that day has no such rule.</summary>
    public GapRow? InForceOn(GapRule rule, DateOnly day) => _rows[rule].FirstOrDefault(r => r.IsValidOn(day));

    internal static GapCatalogue Load(PolicyFolder folder, RuleBook recordRules) => new(folder.Read<GapRow>(Table), recordRules);

    private static IEnumerable<ContentFault> Check(IReadOnlyList<RowSource<GapRow>> rows, RuleBook recordRules)
    {
        foreach (var row in rows)
        {
            if (!Rules.ContainsKey(row.Row.Id))
                yield return row.Fault("id", $"nothing checks a rule '{row.Row.Id}'");
            if (row.Row.Covers.FirstOrDefault(c => recordRules.All.All(r => r.Id != c)) is { } unknown)
                yield return row.Fault("covers", $"record-rules.yaml has no rule {unknown}");
            if (!row.Row.Confidence.IsSpoken())
                yield return row.Fault("confidence", $"'{row.Row.Id}' is told to people and needs confidence A or B");
        }

        foreach (var missing in Rules.Keys.Except(rows.Select(r => r.Row.Id), StringComparer.Ordinal))
            yield return new ContentFault($"policy/{Table}", 1, $"the rule '{missing}' is missing");
    }
}
