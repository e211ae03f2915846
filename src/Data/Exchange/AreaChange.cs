using CauNoi.Data.Registry;

namespace CauNoi.Data.Exchange;

public enum AreaChangeKind
{
    Added,
    Renamed,

    /// <summary>Now in another province.</summary>
    Moved,

    /// <summary>No longer in the list of its province; it is kept, because households may be recorded there.</summary>
    NotListed,
}

/// <summary>What a list changes in one area.</summary>
/// <param name="Before">The former name, or the code of the former province; null for what has neither.</param>
public sealed record AreaChange(AreaChangeKind Kind, AreaLevel Level, string Code, string Name, string? Before);
