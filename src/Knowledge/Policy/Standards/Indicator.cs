namespace CauNoi.Knowledge.Policy.Standards;

/// <summary>An indicator of lacking basic social services, of any period; which of them a standard counts stands in its row.</summary>
public enum Indicator
{
    Job,
    Dependents,
    Nutrition,
    HealthInsurance,
    AdultEducation,
    ChildSchooling,
    HousingQuality,
    HousingArea,
    Water,
    Toilet,
    Telecom,
    InformationDevice,

    /// <summary>Household waste; from 2027 (its exact name was not read).</summary>
    Waste,

    /// <summary>Access to health services; until 2021.</summary>
    HealthAccess,
}
