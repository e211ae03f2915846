namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>What was answered to "countryside or town?".</summary>
public enum AreaAnswer
{
    NotAsked,
    Unknown,
    Rural,
    Urban,
}
