namespace CauNoi.Data.Reviews;

/// <summary>How the moving of a deadline ended.</summary>
public abstract record MoveOutcome
{
    private MoveOutcome()
    {
    }

    public sealed record Moved(StepInHand Step) : MoveOutcome;

    /// <summary>There is no such step, or it is not hers to move: not told apart.</summary>
    public sealed record NotFound : MoveOutcome;

    /// <summary>It is done; nothing is to be moved.</summary>
    public sealed record Settled(StepInHand Step) : MoveOutcome;

    /// <summary>The day has passed.</summary>
    public sealed record Past(StepInHand Step) : MoveOutcome;

    /// <summary>The law's first or last day stands against it.</summary>
    public sealed record OutsideLaw(StepInHand Step) : MoveOutcome;
}
