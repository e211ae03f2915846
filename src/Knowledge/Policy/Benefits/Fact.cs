namespace CauNoi.Knowledge.Policy.Benefits;

/// <summary>What a benefit may depend on. The first part is known by values of its own, the rest is yes, no or unknown.</summary>
[Flags]
public enum Fact : ulong
{
    None = 0,

    /// <summary>The class by the State's standard.</summary>
    Status = 1 << 0,

    /// <summary>The class by the province's own standard.</summary>
    ProvincialStatus = 1 << 1,

    /// <summary>When the household left the list of poor and near-poor households.</summary>
    LeftList = 1 << 2,
    Province = 1 << 3,
    BirthDate = 1 << 4,
    Disability = 1 << 5,
    School = 1 << 6,

    Rural = 1 << 7,
    DifficultZone = 1 << 8,
    SpeciallyDifficultZone = 1 << 9,
    Border = 1 << 10,
    Island = 1 << 11,

    /// <summary>The commune or hamlet belongs to the ethnic-minority and mountain areas.</summary>
    MinorityArea = 1 << 12,

    Female = 1 << 13,

    /// <summary>Of an ethnic minority.</summary>
    Minority = 1 << 14,

    /// <summary>Of an ethnic group of fewer than ten thousand people.</summary>
    VerySmallGroup = 1 << 15,
    Orphan = 1 << 16,

    /// <summary>Draws a pension or another monthly benefit of social insurance.</summary>
    Pension = 1 << 17,

    /// <summary>Draws monthly social assistance.</summary>
    SocialAssistance = 1 << 18,
    SocialPension = 1 << 19,

    /// <summary>Raises a child alone.</summary>
    SingleParent = 1 << 20,

    /// <summary>Nobody is there who has to care for the person.</summary>
    CarerMissing = 1 << 21,
    Hiv = 1 << 22,

    /// <summary>Works in agriculture, forestry, fishery or salt making.</summary>
    WorksOnLand = 1 << 23,

    /// <summary>Accused of a crime.</summary>
    Accused = 1 << 24,

    /// <summary>Served the country, or is a close relative of somebody who did (người có công).</summary>
    Merit = 1 << 25,
    NoIncome = 1 << 26,

    /// <summary>Elderly or disabled, and hard up.</summary>
    FinancialHardship = 1 << 27,

    /// <summary>A child that one poor or near-poor parent raises.</summary>
    ChildOfSingleParent = 1 << 28,
    SpouseOfMinority = 1 << 29,
    CompulsoryInsurance = 1 << 30,

    /// <summary>Draws survivor benefits of social insurance.</summary>
    SurvivorBenefit = 1UL << 31,

    /// <summary>A parent had a work accident or has an occupational disease.</summary>
    ParentWorkAccident = 1UL << 32,

    /// <summary>Pupil of a boarding school for ethnic minorities.</summary>
    BoardingSchool = 1UL << 33,

    /// <summary>Pupil who boards near school because home is far.</summary>
    SemiBoarding = 1UL << 34,

    /// <summary>Lives as far from school as the rule asks for.</summary>
    SchoolIsFar = 1UL << 35,

    PoorCommune = 1UL << 36,
    NoPowerGrid = 1UL << 37,
    LowFertilityProvince = 1UL << 38,

    /// <summary>The commune left the list of difficult ones within the time of the rule.</summary>
    CommuneLeftDifficultList = 1UL << 39,
}
