using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>One question of the check.</summary>
/// <param name="Topic">What is asked.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Indicators">The indicators that it asks for; none for the other topics.</param>
public sealed record CheckQuestion(CheckTopic Topic, int Number, IReadOnlyList<Indicator> Indicators);

/// <summary>What a question asks.</summary>
public enum CheckTopic
{
    Area,
    Income,

    /// <summary>How many people share the income that was told for the whole family.</summary>
    People,
    Indicators,
}
