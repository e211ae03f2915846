using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests.Language;

public sealed class NormalisedTextTests
{
    [Fact]
    public void Each_sentence_is_a_text_of_its_own()
    {
        var sentences = Readers.Plain.Read("Hộ nghèo. la gi").Sentences().ToList();

        Assert.Equal(["ho ngheo", "la gi"], sentences.Select(s => s.Folded));
        Assert.Equal([1, 1], sentences.Select(s => s.SentenceCount));
        Assert.Equal([1.0, 0.0], sentences.Select(s => s.MarkedShare));
    }

    [Theory]
    [InlineData("a b. c d. e", "", "a b / c d / e")]
    [InlineData("a b. c d. e", "b", "a / c d / e")]
    [InlineData("a b. c d. e", "ab", "c d / e")]
    [InlineData("a b. c d. e", "cd", "a b / e")]
    [InlineData("a b. c d. e", "e", "a b / c d")]
    [InlineData("a b. c d. e", "bce", "a / d")]
    [InlineData("a b. c d. e", "abcde", "")]
    public void What_is_dropped_takes_no_other_sentence_with_it(string text, string dropped, string left)
    {
        var read = Readers.Plain.Read(text);

        var without = read.Without([.. read.Tokens.Select(t => dropped.Contains(t.Exact, StringComparison.Ordinal))]);

        Assert.Equal(left, without.InSentences());
        Assert.Equal(left.Length == 0 ? 0 : left.Split(" / ").Length, without.SentenceCount);
    }

    [Fact]
    public void Commas_part_clauses_but_no_sentences()
    {
        var read = Readers.Plain.Read("a b, c. d");

        Assert.Equal(["a b", "c", "d"], read.Clauses().Select(c => c.Folded));
        Assert.Equal(["a b c", "d"], read.Sentences().Select(s => s.Folded));
    }

    [Fact]
    public void An_empty_text_has_no_sentence()
    {
        Assert.True(NormalisedText.Empty.IsEmpty);
        Assert.Empty(NormalisedText.Empty.Sentences());
        Assert.Equal("", NormalisedText.Empty.Folded);
    }
}
