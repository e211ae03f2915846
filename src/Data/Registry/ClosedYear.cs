namespace CauNoi.Data.Registry;

/// <summary>A commune's review year whose outcome stands: its assessments can no longer be changed.</summary>
public sealed class ClosedYear
{
    public required string CommuneCode { get; init; }

    public required int Year { get; init; }

    public required DateTimeOffset ClosedAt { get; init; }

    /// <summary>Who closed it; null for the person who runs the program.</summary>
    public Guid? ClosedBy { get; init; }
}
