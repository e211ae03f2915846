namespace CauNoi.Knowledge.Policy.Benefits;

/// <summary>What the conditions of one benefit come to for a household or one of its members.</summary>
/// <param name="Benefit">Index into <see cref="DayBenefits.Rows"/>.</param>
/// <param name="Member">Index of the member; -1 for the household.</param>
/// <param name="Verdict">Yes or Unknown; what is No is left out.</param>
/// <param name="Missing">The facts that are unknown and would decide.</param>
/// <param name="Superseded">True if the person gets a higher benefit of the same group, or the same by another right; what is undecided then needs no question.</param>
public readonly record struct BenefitVerdict(int Benefit, int Member, Verdict Verdict, Fact Missing, bool Superseded);
