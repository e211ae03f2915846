namespace CauNoi.Knowledge.Policy.Benefits;

/// <summary>Where a person learns.</summary>
public enum School
{
    None,

    /// <summary>Nhà trẻ, from 3 months to 3 years.</summary>
    Nursery,

    /// <summary>Mẫu giáo, from 3 to 5 years.</summary>
    Kindergarten,
    Primary,
    LowerSecondary,
    UpperSecondary,
    Vocational,
    University,
}
