namespace CauNoi.Bot.Skills.Outcomes;

/// <summary>What the buttons about the outcome of a review do.</summary>
internal static class OutcomeActions
{
    public const string Verb = "outcome";
    public const string Yes = Verb + ":yes";
    public const string No = Verb + ":no";
    public const string Stop = Verb + ":stop";
}
