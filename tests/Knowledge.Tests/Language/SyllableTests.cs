using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests.Language;

public sealed class SyllableTests
{
    [Theory]
    [InlineData("được")]
    [InlineData("nghèo")]
    [InlineData("nghiêng")]
    [InlineData("gì")]
    [InlineData("gìn")]
    [InlineData("ghế")]
    [InlineData("giếng")]
    [InlineData("giữ")]
    [InlineData("quyết")]
    [InlineData("quỳnh")]
    [InlineData("quýt")]
    [InlineData("khuỷu")]
    [InlineData("uống")]
    [InlineData("yêu")]
    [InlineData("ở")]
    [InlineData("hươu")]
    [InlineData("ngoằn")]
    [InlineData("xoong")]
    [InlineData("hoà")]
    [InlineData("hòa")]
    public void A_word_of_the_language_is_possible(string word) => Assert.True(Syllable.IsPossible(word));

    [Theory]
    [InlineData("")]
    [InlineData("xyz")]
    [InlineData("cats")]
    [InlineData("wifi")]
    [InlineData("nghh")]
    [InlineData("đươgc")]
    [InlineData("cảt")]
    [InlineData("họcc")]
    [InlineData("tiềp")]
    [InlineData("sãch")]
    [InlineData("2026")]
    [InlineData("ngèo")]
    [InlineData("nghười")]
    [InlineData("gế")]
    [InlineData("ghạo")]
    [InlineData("cế")]
    public void What_no_onset_rhyme_and_tone_can_make_is_not(string word) => Assert.False(Syllable.IsPossible(word));

    [Theory]
    [InlineData("duoc", true)]
    [InlineData("ngheo", true)]
    [InlineData("gi", true)]
    [InlineData("quynh", true)]
    [InlineData("khuyu", true)]
    [InlineData("hooj", false)]
    [InlineData("ngheof", false)]
    [InlineData("ko", true)]
    [InlineData("dc", false)]
    [InlineData("ngeo", false)]
    [InlineData("nghuoi", false)]
    [InlineData("gieng", true)]
    [InlineData("gin", true)]
    [InlineData("nghieng", true)]
    [InlineData("", false)]
    public void A_word_without_marks_is_possible_if_some_marks_would_make_it_one(string folded, bool possible) =>
        Assert.Equal(possible, Syllable.IsPossibleFolded(folded));
}
