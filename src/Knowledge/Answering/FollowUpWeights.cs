namespace CauNoi.Knowledge.Answering;

/// <summary>How a question is seen to lean on the one before it, and what that changes. Set on the held-out conversations; see <c>docs/quality.md</c>.</summary>
public sealed record FollowUpWeights
{
    /// <summary>The lean of a question that has none of the signs below and is understood alone.</summary>
    public double Base { get; init; } = 0.1;

    /// <summary>It begins like a continuation: "thế còn", "vậy", "rồi".</summary>
    public double Opening { get; init; } = 0.3;

    /// <summary>It has at most <see cref="FewWords"/> words.</summary>
    public double Brief { get; init; } = 0.2;

    public int FewWords { get; init; } = 7;

    /// <summary>Times the share of doubt that remains when it is understood alone.</summary>
    public double Doubt { get; init; } = 0.5;

    public double MostLean { get; init; } = 0.8;

    /// <summary>Logits for the same topic again.</summary>
    public float SameTopic { get; init; } = 1.0f;

    /// <summary>Logits for a related topic.</summary>
    public float Related { get; init; } = 1.5f;

    /// <summary>Logits for a topic of the same category.</summary>
    public float SameCategory { get; init; } = 1.0f;
}
