namespace CauNoi.Knowledge.Answering;

/// <summary>How a question is seen to lean on the one before it, and what that changes. Set on conversations; see <c>docs/quality.md</c>.</summary>
public sealed record FollowUpWeights
{
    /// <summary>The lean of a question of at most <see cref="FewWords"/> words.</summary>
    public double Brief { get; init; } = 0.2;

    public int FewWords { get; init; } = 6;

    /// <summary>The lean of a question that is not understood at all by itself.</summary>
    public double Doubt { get; init; } = 0.4;

    public double MostLean { get; init; } = 0.5;

    /// <summary>Logits for a topic related to the one before.</summary>
    public float Related { get; init; } = 2.5f;

    /// <summary>Logits for another topic of the same category.</summary>
    public float SameCategory { get; init; } = 1;
}
