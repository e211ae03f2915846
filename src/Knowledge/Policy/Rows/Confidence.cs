namespace CauNoi.Knowledge.Policy.Rows;

/// <summary>How well a fact of the law is known.</summary>
public enum Confidence
{
    /// <summary>Official text, or two independent sources that agree.</summary>
    A,

    /// <summary>One credible source.</summary>
    B,

    /// <summary>Weak, or inferred: kept, never told as a number.</summary>
    C,

    /// <summary>Unverified.</summary>
    U,
}

public static class ConfidenceExtensions
{
    /// <summary>True if people may be told it as a fact.</summary>
    public static bool IsSpoken(this Confidence confidence) => confidence is Confidence.A or Confidence.B;
}
