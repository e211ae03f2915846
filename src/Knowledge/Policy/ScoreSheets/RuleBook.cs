using System.Globalization;
using System.Text.RegularExpressions;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.ScoreSheets;

/// <summary>The rules of one file and the sentences of their findings.</summary>
public sealed partial class RuleBook
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private readonly IReadOnlyDictionary<string, string> _labels;

    private RuleBook(RuleFile file) => (All, _labels) = (file.Rules, file.Labels);

    public IReadOnlyList<CheckRule> All { get; }

    /// <summary>Reads a file and makes sure that it has words for everything that can be found.</summary>
    /// <exception cref="ContentException">The file cannot be read, lacks a case or a label, or has two rows of a rule for one day.</exception>
    public static RuleBook Load(PolicyFolder folder, string table, IEnumerable<CheckCase> cases, IEnumerable<string> labels)
    {
        var (file, path, text) = folder.ReadFiles<RuleFile>(table)[^1];
        var lines = new YamlLines(text);
        ContentFault Fault(int rule, string message) => new(path, lines.Of("rules", rule), message);

        var ids = cases.ToLookup(c => c.Rule, c => c.Id);
        List<ContentFault> faults =
        [
            .. labels.Where(l => !file.Labels.ContainsKey(l)).Select(l => new ContentFault(path, lines.Of("labels"), $"the label '{l}' is missing")),
            .. ids.Where(c => file.Rules.All(r => r.Id != c.Key)).Select(c => new ContentFault(path, 1, $"the rule {c.Key} is missing")),
        ];
        foreach (var (at, rule) in file.Rules.Index())
        {
            var written = rule.Cases.Select(c => c.Id).ToList();
            if (!ids.Contains(rule.Id))
                faults.Add(Fault(at, $"nothing checks a rule {rule.Id}"));
            else if (!written.Order(StringComparer.Ordinal).SequenceEqual(ids[rule.Id].Order(StringComparer.Ordinal)))
                faults.Add(Fault(at, $"{rule.Id} needs exactly the cases {string.Join(", ", ids[rule.Id])}"));
            if (file.Rules.Take(at).Any(r => r.Id == rule.Id && Overlap(r, rule)))
                faults.Add(Fault(at, $"{rule.Id} has an earlier row that holds on the same days"));
        }

        return faults.Count == 0 ? new RuleBook(file) : throw new ContentException(faults);
    }

    public string Label(string key) => _labels[key];

    /// <summary>The row of a rule that holds on a day; null where the law of that day has none.</summary>
    public CheckRule? InForceOn(DateOnly day, string rule) => All.FirstOrDefault(r => r.Id == rule && r.IsValidOn(day));

    /// <summary>The finding in words; null if the rule does not hold on the day.</summary>
    /// <param name="day">The day whose law applies.</param>
    /// <param name="found">What was found.</param>
    /// <param name="item">The item or fact that carries it.</param>
    /// <param name="values">What the braces of the sentences stand for.</param>
    public CheckFinding? Find(DateOnly day, CheckCase found, string? item, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (InForceOn(day, found.Rule) is not { } rule)
            return null;
        var written = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
            written[name] = value is DateOnly date ? date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : Convert.ToString(value, Vietnamese);
        string Fill(string text) => Brace().Replace(text, m => written.GetValueOrDefault(m.Groups[1].Value) ?? m.Value);

        return new CheckFinding(
            found, item, rule.Severity, rule.Title, Fill(rule.Cases.First(c => c.Id == found.Id).Text), Fill(rule.Fix), rule.FixedBy, Fill(rule.Source));
    }

    private static bool Overlap(CheckRule a, CheckRule b) => !(a.ValidTo < b.ValidFrom) && !(b.ValidTo < a.ValidFrom);

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Brace();
}

/// <summary>The form of a rule file.</summary>
public sealed record RuleFile
{
    /// <summary>Words that the sentences are filled with.</summary>
    public Dictionary<string, string> Labels { get; init; } = [];

    public required IReadOnlyList<CheckRule> Rules { get; init; }
}
