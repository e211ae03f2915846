using CauNoi.Knowledge.Policy.Gaps;

namespace CauNoi.Data.Gaps;

/// <summary>One defect of one household's record.</summary>
/// <param name="HouseholdCode">The household that carries it.</param>
/// <param name="HamletCode">As recorded.</param>
/// <param name="MemberNumber">The member that carries it, where one does.</param>
/// <param name="Rule">Which defect.</param>
public sealed record Gap(string HouseholdCode, string HamletCode, int? MemberNumber, GapRule Rule);
