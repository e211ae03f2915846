using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.Benefits;

/// <summary>The conditions of a benefit, all of which must hold; what is left out does not matter.</summary>
public sealed record BenefitConditions
{
    /// <summary>Any of these classes by the State's standard.</summary>
    public IReadOnlyList<PovertyStatus>? Status { get; init; }

    /// <summary>Any of these classes by the province's own standard.</summary>
    public IReadOnlyList<PovertyStatus>? ProvincialStatus { get; init; }

    /// <summary>Left the list at most so many months ago.</summary>
    public int? EscapedWithinMonths { get; init; }

    /// <summary>Any of these province codes.</summary>
    public IReadOnlyList<string>? Province { get; init; }

    /// <summary>Being in one of the classes of either list is enough.</summary>
    public bool StatusAnyFlag { get; init; }

    public bool? Rural { get; init; }

    public bool? PoorCommune { get; init; }

    public bool? NoPowerGrid { get; init; }

    public bool? LowFertilityProvince { get; init; }

    /// <summary>The commune left the list of difficult ones at most so many months ago.</summary>
    public int? CommuneLeftListWithinMonths { get; init; }

    /// <summary>Any of these zones.</summary>
    public IReadOnlyList<Zone>? Zone { get; init; }

    public bool? MinorityArea { get; init; }

    /// <summary>Full years.</summary>
    public int? AgeFrom { get; init; }

    /// <summary>Full years.</summary>
    public int? AgeUnder { get; init; }

    public bool? Female { get; init; }

    public bool? Minority { get; init; }

    public bool? VerySmallGroup { get; init; }

    /// <summary>Any of these degrees.</summary>
    public IReadOnlyList<Disability>? Disability { get; init; }

    public bool? Orphan { get; init; }

    /// <summary>Any of these schools.</summary>
    public IReadOnlyList<School>? School { get; init; }

    public bool? Pension { get; init; }

    public bool? SocialAssistance { get; init; }

    public bool? SocialPension { get; init; }

    public bool? SingleParent { get; init; }

    public bool? CarerMissing { get; init; }

    public bool? Hiv { get; init; }

    public bool? WorksOnLand { get; init; }

    public bool? Accused { get; init; }

    public bool? Merit { get; init; }

    public bool? NoIncome { get; init; }

    public bool? FinancialHardship { get; init; }

    public bool? ChildOfSingleParent { get; init; }

    public bool? SpouseMinority { get; init; }

    public bool? PaysCompulsoryInsurance { get; init; }

    public bool? SurvivorBenefit { get; init; }

    public bool? ParentWorkAccident { get; init; }

    public bool? BoardingSchool { get; init; }

    public bool? SemiBoarding { get; init; }

    /// <summary>Lives at least so many kilometres from school.</summary>
    public int? KilometresToSchoolFrom { get; init; }

    /// <summary>What the family must want or what must have happened; such benefits are told as "when needed".</summary>
    public IReadOnlyList<string>? Wants { get; init; }
}

/// <summary>The kind of commune or hamlet by which some benefits differ.</summary>
public enum Zone
{
    Difficult,
    SpeciallyDifficult,
    Border,
    Island,
}
