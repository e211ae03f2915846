namespace CauNoi.Data.Reviews;

/// <summary>One step of a campaign, for the whole commune or for one hamlet.</summary>
public sealed class CampaignStep
{
    public long Id { get; init; }

    public long CampaignId { get; set; }

    public required string CommuneCode { get; init; }

    public string? ProvinceCode { get; init; }

    /// <summary>Null for a step of the commune as a whole.</summary>
    public string? HamletCode { get; init; }

    /// <summary>Id of the step in the year's timetable, with year and month for that of a monthly round, and with the number of the complaint for one that a complaint brings.</summary>
    public required string StepId { get; init; }

    /// <summary>First day that the law gives.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day that the law leaves; nobody can move it.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The day by which it should be done: the timetable's, or the one to which the commune has moved it.</summary>
    public required DateOnly Deadline { get; set; }

    public CampaignStepState State { get; set; }

    /// <summary>The day in Vietnam on which it was done or skipped.</summary>
    public DateOnly? SettledOn { get; set; }

    /// <summary>Who reported it, or what it comes from: a meeting that did not agree, a complaint; null where the records said it themselves.</summary>
    public Guid? SettledBy { get; set; }

    /// <summary>The day of the hamlet meeting that agreed, or the first day of posting.</summary>
    public DateOnly? BeganOn { get; set; }

    /// <summary>The last day of posting, counted in working days.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>How many were at the hamlet meeting.</summary>
    public int? Present { get; set; }

    /// <summary>The smallest share of those present that agreed, in whole percent.</summary>
    public int? Agreement { get; set; }

    /// <summary>The day of the last hamlet meeting that did not agree: households are surveyed again before the next one.</summary>
    public DateOnly? RejectedOn { get; set; }

    /// <summary>Why the commune has moved it; null if it has not.</summary>
    public string? MoveReason { get; set; }

    public Guid? MovedBy { get; set; }

    public DateTimeOffset? MovedAt { get; set; }

    /// <summary>True if it is not done and its deadline has passed.</summary>
    public bool IsLateOn(DateOnly day) => State == CampaignStepState.Open && Deadline < day;
}

public enum CampaignStepState
{
    Open,

    /// <summary>Somebody has reported that it is done.</summary>
    Reported,

    /// <summary>The records show that it is done.</summary>
    Recorded,

    /// <summary>There is nothing to do, such as in a hamlet without households to review.</summary>
    Skipped,
}
