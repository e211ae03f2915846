using CauNoi.Data.Exchange.Tables.Columns;

namespace CauNoi.Data.Exchange.Importing;

/// <summary>A column of a table whose heading nobody has explained.</summary>
/// <param name="Heading">As the table has it.</param>
/// <param name="Samples">Two of its cells, numbers masked.</param>
/// <param name="Likely">What it may be, the likeliest first.</param>
public sealed record UnknownColumn(string Heading, IReadOnlyList<string> Samples, IReadOnlyList<ColumnEntry> Likely);
