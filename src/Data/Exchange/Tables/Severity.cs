namespace CauNoi.Data.Exchange.Tables;

public enum Severity
{
    /// <summary>Worth knowing; nothing was in doubt.</summary>
    Info,

    /// <summary>Goes in, but a person sees it before confirming.</summary>
    Flag,

    /// <summary>Does not go in: the record, or the whole file if no record is named.</summary>
    Refuse,
}
