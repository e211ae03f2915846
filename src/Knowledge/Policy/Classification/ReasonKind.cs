namespace CauNoi.Knowledge.Policy.Classification;

/// <summary>One step on the way from facts to class, in the order in which they are told.</summary>
public enum ReasonKind
{
    AreaKnown,
    AreaUnknown,
    IncomeWithin,
    IncomeAbove,

    /// <summary>The income is known, but the area and with it the line is not.</summary>
    IncomeOpen,
    PointsWithin,
    PointsAbove,

    /// <summary>Points were given, but the forms of their day are not known.</summary>
    PointsNotRead,
    IncomeUnknown,

    /// <summary>The number of deprivations does not matter at this income.</summary>
    DeprivationsDoNotMatter,
    DeprivationsEnough,
    DeprivationsTooFew,
    DeprivationsOpen,

    /// <summary>How many deprivations the document asks for was not read.</summary>
    DeprivationRuleUnknown,
    Concluded,
    NotConcluded,

    /// <summary>Certified only for households in agriculture, forestry, fishery and salt making (Quyết định 24/2021/QĐ-TTg).</summary>
    AverageLivingIsCertified,

    /// <summary>Whether the standard has a class above the line was not read.</summary>
    AverageLivingUnknown,
}
