namespace CauNoi.Data.Exchange.Tables;

/// <summary>One thing that was noticed in a file; the value itself is not repeated, it may be personal.</summary>
/// <param name="File">File name.</param>
/// <param name="Record">1-based data row; null if the whole file is meant.</param>
/// <param name="Line">1-based physical line (CSV) or sheet row (XLSX) on which the record begins, where one is meant.</param>
/// <param name="Column">Column id, or the heading of a column that has none.</param>
/// <param name="Kind">What was noticed.</param>
/// <param name="Severity">What follows from it.</param>
/// <param name="Detail">What may be shown besides: the range allowed, a limit, names of columns, an id masked before and after.</param>
public sealed record Remark(string File, int? Record, int? Line, string? Column, RemarkKind Kind, Severity Severity, string? Detail = null)
{
    /// <summary>True where a plain "yes, import" is not enough: what happened to the file has to be shown and agreed to.</summary>
    public bool NeedsConsent => Kind is RemarkKind.LeadingZeroRestored or RemarkKind.LegacyFontConverted or RemarkKind.CutOff;
}
