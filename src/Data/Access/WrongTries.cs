namespace CauNoi.Data.Access;

/// <summary>How often one chat has tried in vain to open one household.</summary>
public sealed class WrongTries
{
    public required string Channel { get; init; }

    public required string UserId { get; init; }

    /// <summary>Empty for all codes that no household has.</summary>
    public required string HouseholdCode { get; init; }

    public required int Count { get; set; }

    public required DateTimeOffset LastAt { get; set; }
}
