namespace CauNoi.Data.Registry;

/// <summary>A household that was found, with as much as a list to choose from needs.</summary>
/// <param name="Hamlet">The hamlet's name; null if the recorded code is on no list.</param>
/// <param name="Member">The name of the member by whom it was found; null if it was the head.</param>
/// <param name="Score">How well the name fits, as <see cref="Knowledge.Language.Names.NameMatch"/> has it; of other searches the highest.</param>
public sealed record HouseholdHit(long Id, string Code, string HeadName, string HamletCode, string? Hamlet, HouseholdStatus Status, string? Member, int Score);
