namespace CauNoi.Data.Reviews;

/// <summary>How the opening of a campaign ended.</summary>
public abstract record OpenOutcome
{
    private OpenOutcome()
    {
    }

    /// <param name="Campaign">The campaign with its steps.</param>
    /// <param name="Targets">How many households are to be reviewed.</param>
    public sealed record Opened(ReviewCampaign Campaign, int Targets) : OpenOutcome;

    /// <summary>It was open; nothing was changed.</summary>
    public sealed record AlreadyOpen(ReviewCampaign Campaign) : OpenOutcome;

    /// <summary>There is no such commune, or it is not hers: not told apart.</summary>
    public sealed record UnknownCommune : OpenOutcome;

    public sealed record PastYear : OpenOutcome;

    /// <summary>No rule says what this year brings.</summary>
    public sealed record UnknownYear : OpenOutcome;

    /// <summary>The commune has closed the year.</summary>
    public sealed record ClosedYear : OpenOutcome;
}
