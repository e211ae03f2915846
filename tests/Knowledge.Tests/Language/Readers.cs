using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests.Language;

/// <summary>Readers and what the tests compare of a text.</summary>
internal static class Readers
{
    public static VietnameseReader Plain { get; } = new([]);

    public static string Exact(this NormalisedText text) => string.Join(' ', text.Tokens.Select(t => t.Exact));
}
