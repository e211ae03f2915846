namespace CauNoi.Data.Requests;

/// <summary>How an officer's or an asker's step ended.</summary>
public abstract record RequestOutcome
{
    private RequestOutcome()
    {
    }

    public sealed record Done(Request Request) : RequestOutcome;

    /// <summary>There is no such request, or it is not for this person to decide: not told apart.</summary>
    public sealed record NotFound : RequestOutcome;

    /// <summary>Somebody has done it before: nothing was changed, and nobody needs to be told again.</summary>
    public sealed record AlreadyDone(Request Request) : RequestOutcome;

    /// <summary>The record was changed since it was asked; nothing was recorded.</summary>
    public sealed record ChangedMeanwhile(Request Request, IReadOnlyList<RecordedNow> Values) : RequestOutcome;

    /// <summary>It would change review years that are closed; nothing was recorded.</summary>
    public sealed record YearClosed(Request Request, IReadOnlyList<int> Years) : RequestOutcome;

    /// <summary>The household, or a part of it that would be changed, is no longer in the commune's records; nothing was recorded.</summary>
    public sealed record RecordGone(Request Request) : RequestOutcome;
}

/// <summary>A value that is neither what it was when the change was asked for nor what it should become.</summary>
/// <param name="Now">In the form of <see cref="Registry.RecordValues.Text"/>; null if nothing is recorded.</param>
public sealed record RecordedNow(ProposedValue Value, string? Now);
