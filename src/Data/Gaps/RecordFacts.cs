namespace CauNoi.Data.Gaps;

/// <summary>What has to be known of other records to judge one.</summary>
/// <param name="KnownHamlets">Codes of the hamlets on the list.</param>
/// <param name="MembersWithSharedCitizenId">Ids of members whose citizen id also belongs to a member of another household.</param>
public sealed record RecordFacts(IReadOnlySet<string> KnownHamlets, IReadOnlySet<long> MembersWithSharedCitizenId);
