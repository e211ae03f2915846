namespace CauNoi.Data.Exchange.Importing;

/// <summary>How an import ended.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    public sealed record Done(ImportRun Run, ImportPreview Report) : ImportOutcome;

    /// <summary>Nothing was changed; the report says why.</summary>
    public sealed record Refused(ImportPreview Report) : ImportOutcome;

    /// <summary>Something in the file has to be agreed to first; nothing was changed.</summary>
    public sealed record ConsentNeeded(ImportPreview Report) : ImportOutcome;

    /// <summary>Another import is under way; nothing was changed.</summary>
    public sealed record Busy : ImportOutcome;
}
