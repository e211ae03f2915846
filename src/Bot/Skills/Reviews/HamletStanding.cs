using CauNoi.Bot.Pictures;
using CauNoi.Data.Reviews;
using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Bot.Skills.Reviews;

/// <summary>How a hamlet stands on a day.</summary>
/// <param name="Progress">What is known of it.</param>
/// <param name="Next">The first step that is not done; null if nothing is left to do.</param>
/// <param name="Late">The first step that is not done and whose deadline has passed; null if none has.</param>
/// <param name="Delay">What its delay threatens; null if nothing is in danger.</param>
/// <param name="Cells">One for each step that hamlets take, and one for complaints.</param>
public sealed record HamletStanding(HamletProgress Progress, CampaignStep? Next, CampaignStep? Late, Delay? Delay, IReadOnlyList<HeatCell> Cells)
{
    /// <summary>The step to be seen to first; there is one wherever help is needed.</summary>
    public CampaignStep? Pressing => Late ?? Next;

    /// <summary>True if a deadline has passed or a date is in danger.</summary>
    public bool NeedsHelp => Cells.Any(c => c.Level is HeatLevel.Late or HeatLevel.Tight);

    /// <summary>The higher, the more urgent.</summary>
    public int Urgency => (Delay is { } delay ? 10 * ((int)delay.Loss + 1) + (delay.IsCertain ? 5 : 0) : 0) + Cells.Count(c => c.Level == HeatLevel.Late);
}
