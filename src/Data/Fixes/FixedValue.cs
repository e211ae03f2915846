namespace CauNoi.Data.Fixes;

/// <summary>A value that is to be recorded.</summary>
/// <param name="Field">Which value.</param>
/// <param name="Number">The member's number or the year of the assessment; null for the household itself.</param>
/// <param name="Old">What the record held when it was shown, as <c>RecordValues</c> writes it; null if it was empty.</param>
/// <param name="New">The new value in the same form; null makes it empty.</param>
public sealed record FixedValue(FixField Field, long? Number, string? Old, string? New);
