namespace CauNoi.Data.Gaps;

/// <summary>What has to be known of other records to judge one.</summary>
/// <param name="KnownHamlets">Codes of the hamlets on the list.</param>
/// <param name="SharedCitizenIds">Blind indexes of the citizen ids that belong to members of more than one household.</param>
public sealed record RecordFacts(IReadOnlySet<string> KnownHamlets, IReadOnlySet<long> SharedCitizenIds);
