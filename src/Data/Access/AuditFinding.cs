namespace CauNoi.Data.Access;

/// <summary>How the chain was found.</summary>
/// <param name="Checked">How many entries were checked and found good.</param>
/// <param name="Head">The newest good entry; null if there is none.</param>
/// <param name="Anchor">What the file outside the database says; null if there is no such file.</param>
/// <param name="Fault">What is wrong; null if nothing is.</param>
/// <param name="Sequence">The number of the first broken entry.</param>
public sealed record AuditFinding(long Checked, AuditHead? Head, AuditHead? Anchor, AuditFault? Fault = null, long? Sequence = null);
