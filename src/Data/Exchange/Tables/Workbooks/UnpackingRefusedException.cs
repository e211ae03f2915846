namespace CauNoi.Data.Exchange.Tables.Workbooks;

/// <summary>A part unpacks to too much; the only way to stop an XML reader from within its stream.</summary>
internal sealed class UnpackingRefusedException : IOException;
