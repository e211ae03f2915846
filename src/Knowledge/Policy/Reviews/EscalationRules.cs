using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>Who is told of what nobody answers: hamlet → commune → province; the file <c>policy/escalation.yaml</c>.</summary>
public sealed record EscalationRules : ICheckedContent
{
    private const string File = "escalation.yaml";

    public required IReadOnlyList<EscalationRule> Rules { get; init; }

    /// <summary>A telling holds for at most so many days.</summary>
    public int Reach => Rules.Max(r => r.AgainEveryDays);

    public IEnumerable<EscalationRule> From(string role, bool nobody) => Rules.Where(r => r.From == role && r.Nobody == nobody);

    /// <summary>The commune's own rules if it has them, else ours.</summary>
    /// <exception cref="ContentException">The file cannot be read.</exception>
    public static EscalationRules Load(PolicyFolder folder) => folder.ReadFiles<EscalationRules>(File)[^1].Value;

    string? ICheckedContent.FindFault() => Rules.GroupBy(r => r.Id).FirstOrDefault(g => g.Count() > 1) is { } twice ? $"the rule '{twice.Key}' stands twice" : null;
}
