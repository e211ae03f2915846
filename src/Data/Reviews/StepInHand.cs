using CauNoi.Knowledge.Policy.Reviews;

namespace CauNoi.Data.Reviews;

/// <summary>A step with what a person needs to know of it.</summary>
/// <param name="Hamlet">The hamlet's name; null for a step of the commune and for a hamlet that is on no list.</param>
/// <param name="By">The name of who reported it.</param>
public sealed record StepInHand(CampaignStep Step, ReviewStepRule Rule, int Year, string? Hamlet, string? By);
