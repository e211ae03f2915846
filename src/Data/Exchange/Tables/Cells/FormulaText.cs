namespace CauNoi.Data.Exchange.Tables.Cells;

/// <summary>Text that a spreadsheet would run as a formula: written with an apostrophe in front, and read without it.</summary>
internal static class FormulaText
{
    private const char Mark = '\'';
    private const string Starts = "=+-@\t\r＝＋－＠";

    public static string Neutral(string text) => IsFormula(text.AsSpan().TrimStart(Mark)) ? $"{Mark}{text}" : text;

    public static string Restored(string text) => text is [Mark, ..] && IsFormula(text.AsSpan().TrimStart(Mark)) ? text[1..] : text;

    private static bool IsFormula(ReadOnlySpan<char> text) => text is ['\t' or '\r', ..] || (text.TrimStart() is [var first, ..] && Starts.Contains(first, StringComparison.Ordinal));
}
