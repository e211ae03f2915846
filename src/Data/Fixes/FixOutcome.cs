using CauNoi.Data.Gaps;

namespace CauNoi.Data.Fixes;

/// <summary>What came of recording values.</summary>
public abstract record FixOutcome
{
    private FixOutcome()
    {
    }

    /// <summary>Recorded.</summary>
    /// <param name="Closed">The gaps that are closed by it.</param>
    /// <param name="Left">What is open now.</param>
    public sealed record Recorded(IReadOnlyList<Gap> Closed, IReadOnlyList<Gap> Left) : FixOutcome;

    /// <summary>Nothing was recorded: the record was changed since its values were shown.</summary>
    /// <param name="Now">The changed ones, with what the record holds now as the old value.</param>
    public sealed record Changed(IReadOnlyList<FixedValue> Now) : FixOutcome;

    /// <summary>Nothing was recorded: the commune has closed the year.</summary>
    public sealed record YearClosed(long Year) : FixOutcome;

    /// <summary>Somebody has decided already.</summary>
    public sealed record Decided : FixOutcome;

    /// <summary>Not there, and not hers to record: one answer.</summary>
    public sealed record NotFound : FixOutcome;
}
