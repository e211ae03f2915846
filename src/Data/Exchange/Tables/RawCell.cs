namespace CauNoi.Data.Exchange.Tables;

/// <summary>A cell as the file has it; a date of a workbook comes as yyyy-MM-dd.</summary>
internal readonly record struct RawCell(string Text, RawCellKind Kind)
{
    public static RawCell Empty { get; } = new("", RawCellKind.Text);
}
