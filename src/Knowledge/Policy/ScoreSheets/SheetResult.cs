namespace CauNoi.Knowledge.Policy.ScoreSheets;

/// <summary>What became of checking one filled form.</summary>
/// <param name="Form">The form.</param>
/// <param name="PointsSoFar">Sum of the items that are complete.</param>
/// <param name="Total">Sum of all items; null while one is missing or wrong, where the points are not known, or where the form has no table.</param>
/// <param name="Ticked">Ids of the items ticked with yes.</param>
/// <param name="GoesOnToSurvey">For Phiếu A: whether the household goes on to Phiếu B; null while the open criteria could still decide it, and for other forms.</param>
/// <param name="Findings">Form and column first, then the items in the order of the form, then the totals.</param>
public sealed record SheetResult(
    ScoreForm Form, int PointsSoFar, int? Total, IReadOnlyList<string> Ticked, bool? GoesOnToSurvey, IReadOnlyList<CheckFinding> Findings);
