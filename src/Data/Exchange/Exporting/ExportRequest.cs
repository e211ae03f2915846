using CauNoi.Data.Registry;

namespace CauNoi.Data.Exchange.Exporting;

/// <summary>Which households a list is to have.</summary>
/// <param name="Level">Commune or hamlet.</param>
/// <param name="Code">The area's code.</param>
/// <param name="Status">Only this class; null for all.</param>
/// <param name="Full">Numbers and notes unmasked; only officers and the operator get them so.</param>
public sealed record ExportRequest(AreaLevel Level, string Code, HouseholdStatus? Status, bool Full);
