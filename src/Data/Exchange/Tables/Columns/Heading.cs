namespace CauNoi.Data.Exchange.Tables.Columns;

/// <summary>How a heading was understood.</summary>
/// <param name="Text">As the file has it, cleaned.</param>
/// <param name="Column">Id of the column, or null if it is not known.</param>
/// <param name="Position">0-based place in the row.</param>
public sealed record Heading(string Text, string? Column, int Position);
