namespace CauNoi.Data.Exchange.Importing;

/// <summary>How far an import has come.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Records">Records of this stage that are done.</param>
/// <param name="Of">How many there are; null while nobody knows.</param>
public readonly record struct ImportProgress(ImportStage Stage, int Records, int? Of);

public enum ImportStage
{
    Checking,
    Households,
    Members,
    Years,
    Benefits,
    Indexing,
}
