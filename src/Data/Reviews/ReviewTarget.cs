using CauNoi.Data.Gaps;

namespace CauNoi.Data.Reviews;

/// <summary>A household that a campaign has to review.</summary>
public sealed class ReviewTarget : IPlaced
{
    public required long CampaignId { get; init; }

    public required long HouseholdId { get; init; }

    public required string HamletCode { get; set; }

    public string? CommuneCode { get; init; }

    public string? ProvinceCode { get; init; }

    public required TargetReason Reason { get; set; }

    /// <summary>The account that surveys it; null for the head of the hamlet.</summary>
    public Guid? SurveyorId { get; set; }
}

/// <summary>Why a household is reviewed (Quyết định 24/2021/QĐ-TTg, Điều 4).</summary>
public enum TargetReason
{
    /// <summary>It is on the list of poor or near-poor households.</summary>
    OnList,

    /// <summary>It has asked for it (Mẫu số 01).</summary>
    Requested,
}
