namespace CauNoi.Data.Messaging;

/// <summary>Why an answer was not good.</summary>
public enum RatingReason
{
    /// <summary>It answers something else than what was asked: a fault of the search, not of the answer.</summary>
    OtherTopic,

    /// <summary>What it says is no longer so.</summary>
    Outdated,

    HardToUnderstand,

    /// <summary>What the person needed is not in it.</summary>
    Incomplete,
}
