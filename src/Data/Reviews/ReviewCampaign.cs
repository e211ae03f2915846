namespace CauNoi.Data.Reviews;

/// <summary>The reviews of one commune in one year: the annual one, the monthly rounds and the reports, step by step.</summary>
public sealed class ReviewCampaign
{
    public long Id { get; init; }

    public required string CommuneCode { get; init; }

    public string? ProvinceCode { get; init; }

    public required int Year { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Null for the person who runs the program.</summary>
    public Guid? OpenedBy { get; init; }

    public List<CampaignStep> Steps { get; init; } = [];
}
