namespace CauNoi.Knowledge.Policy.Reviews;

/// <summary>The steps that a complaint turns on.</summary>
public enum ReviewPhase
{
    Meeting,

    Posting,

    /// <summary>Phúc tra: only when somebody complains.</summary>
    Recheck,

    /// <summary>Posting what the re-check found.</summary>
    Repost,
}
