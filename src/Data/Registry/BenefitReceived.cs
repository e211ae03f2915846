namespace CauNoi.Data.Registry;

/// <summary>Support that a household or one of its members has got.</summary>
public sealed class BenefitReceived
{
    public long Id { get; init; }

    public long HouseholdId { get; set; }

    /// <summary>The member who gets it; null if the household does.</summary>
    public int? MemberNumber { get; set; }

    public required SupportKind Kind { get; init; }

    /// <summary>As whoever recorded it calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the benefit in <c>policy/benefits.yaml</c>, where it is known which one it is.</summary>
    public string? BenefitId { get; set; }

    public required int Year { get; init; }

    /// <summary>Đồng in the year.</summary>
    public long? Amount { get; set; }

    /// <summary>Who pays for it: a programme, a fund.</summary>
    public string? Source { get; set; }

    public string? DecisionNo { get; set; }

    public DateOnly? ReceivedOn { get; set; }
}

/// <summary>The six kinds of support that the reports count.</summary>
public enum SupportKind
{
    Health,
    Education,
    Production,
    Credit,
    Housing,
    Other,
}
