using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Faq;

/// <summary>A document that another one has replaced; one row of <c>policy/replaced-documents.yaml</c>.</summary>
public sealed record ReplacedDocument
{
    private const string File = "policy/replaced-documents.yaml";

    /// <summary>As sources cite it, e.g. "Nghị định 81/2021/NĐ-CP".</summary>
    public required string Document { get; init; }

    public required string ReplacedBy { get; init; }

    /// <summary>The first day on which the new one holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Where the replacement is stated, with the confidence of the finding.</summary>
    public required string Source { get; init; }

    /// <exception cref="ContentException">The file cannot be read.</exception>
    public static IReadOnlyList<ReplacedDocument> Load(ContentFolder folder) => folder.ReadYaml<List<ReplacedDocument>>(File);
}
