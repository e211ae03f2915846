namespace CauNoi.Knowledge.Policy.Classification;

/// <summary>What is wrong with the facts about a household.</summary>
public enum FactFaultKind
{
    IncomeNegative,
    IncomeAbsurd,
    B1OutOfRange,
    B2OutOfRange,
    B2NotMultiple,
    B2ContradictsIndicators,
    IncomeContradictsB1,
    ProvinceUnknown,
    NoStandard,
    TooManyMembers,
    CountContradictsIndicators,
}

/// <summary>A fault with the values that show it.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Value">The value that was given.</param>
/// <param name="Other">The value that it should agree with, or its bound.</param>
public sealed record FactFault(FactFaultKind Kind, string Value, string Other);
