namespace CauNoi.Knowledge.Policy.ScoreSheets;

/// <summary>Something that is missing or contradictory, with the words for it.</summary>
/// <param name="Case">The rule and the way in which it is broken.</param>
/// <param name="Item">Id of the item of the form or name of the fact of the record; null if it is the sheet as a whole.</param>
/// <param name="Severity">How much rests on it.</param>
/// <param name="Title">The rule in a few words.</param>
/// <param name="Text">What was found.</param>
/// <param name="Fix">What to do.</param>
/// <param name="FixedBy">Who can do it.</param>
/// <param name="Source">The document that the rule rests on.</param>
public sealed record CheckFinding(CheckCase Case, string? Item, FindingSeverity Severity, string Title, string Text, string Fix, FixedBy FixedBy, string Source);
