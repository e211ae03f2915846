using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests.Language;

/// <summary>Readers and what the tests compare of a text.</summary>
internal static class Readers
{
    public static VietnameseReader Plain { get; } = new([]);

    /// <summary>With the abbreviations of the content; nothing learnt.</summary>
    public static VietnameseReader OfContent { get; } =
        new(new ContentFolder(RepositoryRoot.Content).ReadYaml<List<Abbreviation>>("language/abbreviations.yaml"));

    public static string Exact(this NormalisedText text) => string.Join(' ', text.Tokens.Select(t => t.Exact));

    /// <summary>The sentences in exact form with " / " between them.</summary>
    public static string InSentences(this NormalisedText text) => string.Join(" / ", text.Sentences().Select(s => s.Exact()));

    /// <summary>Only the tokens of one kind.</summary>
    public static string Only(this NormalisedText text, TokenKind kind) => string.Join(' ', text.Tokens.Where(t => t.Kind == kind).Select(t => t.Exact));
}
