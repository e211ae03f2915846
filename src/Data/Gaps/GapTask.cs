namespace CauNoi.Data.Gaps;

/// <summary>An assignment as it stands: what is left of it.</summary>
/// <param name="HamletCode">Whose records.</param>
/// <param name="HamletName">Null if it is on no list.</param>
/// <param name="DueOn">The last day.</param>
/// <param name="Given">Households when it was given.</param>
/// <param name="Left">Households that still have a gap which the head can mend.</param>
public sealed record GapTask(string HamletCode, string? HamletName, DateOnly DueOn, int Given, int Left);
