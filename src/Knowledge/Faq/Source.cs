namespace CauNoi.Knowledge.Faq;

/// <summary>The document that an answer rests on.</summary>
public sealed record Source
{
    public required string Document { get; init; }

    public string? Article { get; init; }

    public string? Url { get; init; }

    /// <summary>"Nghị định 07/2021/NĐ-CP, Điều 3".</summary>
    public override string ToString() => string.IsNullOrEmpty(Article) ? Document : $"{Document}, {Article}";
}
