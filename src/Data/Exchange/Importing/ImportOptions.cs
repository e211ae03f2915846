using CauNoi.Data.Registry;

namespace CauNoi.Data.Exchange.Importing;

/// <summary>How an import is to be carried out.</summary>
/// <param name="Author">Who confirms it, and when.</param>
public sealed record ImportOptions(RecordAuthor Author)
{
    /// <summary>What becomes of a value that the registry holds and the file tells otherwise.</summary>
    public OnConflict OnConflict { get; init; }

    /// <summary>True if somebody has seen and agreed to what <see cref="Tables.Remark.NeedsConsent"/>.</summary>
    public bool Consented { get; init; }

    /// <summary>Codes of the communes whose households may be brought in; null for all.</summary>
    public IReadOnlySet<string>? Communes { get; init; }

    /// <summary>Heading → column id of the households' file, where somebody has said what a heading means.</summary>
    public IReadOnlyDictionary<string, string>? Headings { get; init; }
}

public enum OnConflict
{
    /// <summary>The registry's value stays; the report shows both.</summary>
    KeepRegistry,

    /// <summary>The file's value replaces it; the history keeps the old one.</summary>
    TakeFile,
}
