namespace CauNoi.Data.Exchange.Tables.Writing;

/// <summary>A column of a table to be written.</summary>
/// <param name="Heading">Its first row.</param>
/// <param name="Width">In characters of a workbook's usual font.</param>
/// <param name="Printed">False for a column that is on the screen alone; such columns stand behind all others.</param>
public sealed record TableColumn(string Heading, double Width = 12, bool Printed = true);
