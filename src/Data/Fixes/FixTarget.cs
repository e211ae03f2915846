using CauNoi.Knowledge.Policy.Gaps;

namespace CauNoi.Data.Fixes;

/// <summary>One value that closes a gap, or helps to.</summary>
/// <param name="Field">Which value.</param>
/// <param name="Rule">The gap for which it is asked.</param>
/// <param name="Number">The member's number or the year of the assessment; null for the household itself.</param>
public sealed record FixTarget(FixField Field, GapRule Rule, long? Number = null);
