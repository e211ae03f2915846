namespace CauNoi.Knowledge.Policy.Benefits;

/// <summary>Whether conditions hold; the lower of two holds for both together.</summary>
public enum Verdict
{
    No,
    Unknown,
    Yes,
}
