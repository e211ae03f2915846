namespace CauNoi.Data.Exchange.Importing;

/// <summary>How the taking back of an import ended.</summary>
public abstract record UndoOutcome
{
    private UndoOutcome()
    {
    }

    public sealed record Undone(ImportRun Run, int RemovedHouseholds) : UndoOutcome;

    /// <summary>There is no such import.</summary>
    public sealed record Unknown : UndoOutcome;

    public sealed record AlreadyUndone(ImportRun Run) : UndoOutcome;

    /// <summary>People or other imports have worked on its households since: their work would be lost.</summary>
    /// <param name="First">Codes of the first of them.</param>
    /// <param name="Count">How many there are.</param>
    public sealed record EditedLater(IReadOnlyList<string> First, int Count) : UndoOutcome;

    /// <summary>Review years that it told of have been closed since.</summary>
    public sealed record YearClosed(IReadOnlyList<int> Years) : UndoOutcome;

    /// <summary>Another import is under way.</summary>
    public sealed record Busy : UndoOutcome;
}
