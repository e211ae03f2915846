using CauNoi.Knowledge.Policy.Figures;
using YamlDotNet.Serialization;

namespace CauNoi.Knowledge.Faq;

/// <summary>One curated answer: what it answers, when and where it is valid, and what it rests on.</summary>
public sealed record FaqEntry
{
    /// <summary>The area of an answer that holds in the whole country.</summary>
    public const string National = "national";

    /// <summary>The topic's id; several entries share it when their validity or area differ.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The topic in a few words, for a button.</summary>
    public required string Label { get; init; }

    public required string Category { get; init; }

    public required IReadOnlyList<Audience> Audience { get; init; }

    /// <summary>How people ask; phrasings belong to the topic, so a further version of it may have none.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary><see cref="National"/> or a province code.</summary>
    public required string Area { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day of validity; null while in force.</summary>
    public DateOnly? ValidTo { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    public required DateOnly ReviewedOn { get; init; }

    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Markdown: paragraphs, lists and bold only; numbers of the law stand as references to policy rows.</summary>
    public string Answer { get; init; } = "";

    /// <summary>The answer with its references, where they have been read.</summary>
    [YamlIgnore]
    public FigureText? Text { get; init; }

    /// <summary>Path below the content folder.</summary>
    public string File { get; init; } = "";

    /// <summary>The answer with the numbers of a day on which it is valid.</summary>
    public string AnswerOn(DateOnly day) => Text?.On(day) ?? Answer;

    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}
