using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests.Language;

public sealed class TokenTests
{
    [Theory]
    [InlineData("hộ", "hô5", "ho", true)]
    [InlineData("được", "đươc5", "duoc", true)]
    [InlineData("thuỷ", "thuy3", "thuy", true)]
    [InlineData("thủy", "thuy3", "thuy", true)]
    [InlineData("đi", "đi", "di", true)]
    [InlineData("sau", "sau", "sau", false)]
    [InlineData("đươgc", "đươgc", "duogc", false)]
    public void A_word_has_an_exact_and_a_folded_form(string word, string exact, string folded, bool marked) =>
        Assert.Equal(new Token(exact, folded, marked), Token.Of(word));

    [Theory]
    [InlineData("hộ", TokenKind.Word)]
    [InlineData("a1", TokenKind.Word)]
    [InlineData("2026", TokenKind.Number)]
    [InlineData("1,5", TokenKind.Number)]
    [InlineData("07/2021", TokenKind.Number)]
    [InlineData("14/12/2026", TokenKind.Date)]
    public void A_word_is_a_word_or_a_sort_of_number(string word, TokenKind kind) => Assert.Equal(kind, Token.Of(word).Kind);

    [Theory]
    [InlineData("hộ", "hộ", true)]
    [InlineData("ho", "hộ", true)]
    [InlineData("ho", "hồ", true)]
    [InlineData("hồ", "hộ", false)]
    [InlineData("hô", "hộ", false)]
    [InlineData("hộ", "ho", false)]
    [InlineData("hoà", "hòa", true)]
    [InlineData("dien", "điện", true)]
    [InlineData("hoc", "hộ", false)]
    public void A_typed_word_stands_for_a_known_one_with_the_same_marks_or_none_at_all(string typed, string known, bool stands) =>
        Assert.Equal(stands, Token.Of(typed).CanStandFor(Token.Of(known)));
}
