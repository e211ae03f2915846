using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>What the buttons of the check do; most carry the answers so far.</summary>
public static class CheckActions
{
    /// <summary>Go on from the answers.</summary>
    public const string Verb = "check";

    public const string Start = Verb + ":start";

    /// <summary>Begin anew although answers are kept.</summary>
    public const string Anew = Verb + ":anew";

    public const string Stop = Verb + ":stop";

    /// <summary>Delete the kept answers.</summary>
    public const string Forget = Verb + ":forget";

    /// <summary>What the family may ask for whatever its class.</summary>
    public const string NowVerb = "check-now";

    /// <summary>The rest of the same.</summary>
    public const string MoreVerb = "check-more";

    /// <summary>What it may ask for once it is recognised as poor.</summary>
    public const string PoorVerb = "check-poor";

    /// <summary>What it may ask for once it is recognised as near-poor.</summary>
    public const string NearPoorVerb = "check-near";

    /// <summary>What it may ask for once its living standard is certified as average.</summary>
    public const string AverageVerb = "check-avg";

    /// <summary>The same answers by the coming standard.</summary>
    public const string ComingVerb = "check-next";

    /// <summary>Keep the answers.</summary>
    public const string SaveVerb = "check-save";

    public static IReadOnlyList<string> Verbs { get; } = [Verb, NowVerb, MoreVerb, PoorVerb, NearPoorVerb, AverageVerb, ComingVerb, SaveVerb];

    /// <summary>The answers that the last message asked to complete by typing; null if it asked for nothing of the check.</summary>
    public static CheckAnswers? AwaitedIn(Turn turn) =>
        turn.Awaited is { } awaited && awaited.StartsWith(Verb + ":", StringComparison.Ordinal) ? CheckCode.Read(awaited[(Verb.Length + 1)..]) : null;

    public static string For(CheckAnswers answers) => For(Verb, answers);

    public static string For(string verb, CheckAnswers answers) => $"{verb}:{CheckCode.Of(answers)}";
}
