using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests.Language;

public sealed class PhraseTests
{
    private static readonly VietnameseReader Reader = Readers.Plain;

    [Theory]
    [InlineData("rà soát", "Bao giờ rà soát hả bác?", 2)]
    [InlineData("rà soát", "bao gio ra soat", 2)]
    [InlineData("rà soát", "raf soats xong chuwa", 0)]
    [InlineData("rà soát", "RÀ SOÁT rồi rà soát", 0)]
    [InlineData("rà soát", "rà, soát", 0)]
    [InlineData("rà soát", "ra soát", 0)]
    [InlineData("rà soát", "rạ soát", -1)]
    [InlineData("rà soát", "rà lại rồi soát", -1)]
    [InlineData("rà soát", "soát rà", -1)]
    [InlineData("rà soát", "đang rà", -1)]
    [InlineData("rà soát", "", -1)]
    public void A_phrase_is_found_as_a_run_of_words_with_the_same_marks_or_none(string phrase, string text, int index)
    {
        var words = new Phrase(phrase, Reader);
        var read = Reader.Read(text);

        Assert.Equal(index, words.IndexIn(read));
        Assert.Equal(index >= 0, words.IsIn(read));
    }

    [Fact]
    public void A_phrase_stands_at_its_place_and_no_other()
    {
        var phrase = new Phrase("hộ nghèo", Reader);
        var text = Reader.Read("xin hộ nghèo");

        Assert.Equal([false, true, false, false], Enumerable.Range(0, 4).Select(at => phrase.IsAt(text, at)));
        Assert.Equal(2, phrase.Length);
    }

    [Fact]
    public void A_phrase_without_a_word_is_refused() => Assert.Throws<ArgumentException>(() => new Phrase(" … ", Reader));
}
