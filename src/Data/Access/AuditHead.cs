namespace CauNoi.Data.Access;

/// <summary>The newest entry of the audit chain at some time: whoever keeps it can tell later that nothing before it was taken away.</summary>
/// <param name="Sequence">The entry's number: that many entries there have been.</param>
/// <param name="Mark">Its mark, in hexadecimal digits.</param>
public sealed record AuditHead(long Sequence, string Mark)
{
    internal static AuditHead Of(AuditEntry entry) => new(entry.Sequence, Convert.ToHexStringLower(entry.Mark));
}
