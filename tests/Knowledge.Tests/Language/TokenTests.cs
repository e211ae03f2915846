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
    [InlineData("2026", "2026", "2026", false)]
    public void A_word_has_an_exact_and_a_folded_form(string word, string exact, string folded, bool marked) =>
        Assert.Equal(new Token(exact, folded, marked), Token.Of(word));

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
