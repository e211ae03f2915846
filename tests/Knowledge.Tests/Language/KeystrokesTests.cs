using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests.Language;

public sealed class KeystrokesTests
{
    [Theory]
    [InlineData("ngheof", "nghèo")]
    [InlineData("nghefo", "nghèo")]
    [InlineData("hooj", "hộ")]
    [InlineData("hojo", "hộ")]
    [InlineData("tieenf", "tiền")]
    [InlineData("tienef", "tiền")]
    [InlineData("dduwowcj", "được")]
    [InlineData("dduowcj", "được")]
    [InlineData("nguwowif", "người")]
    [InlineData("nguoiwf", "người")]
    [InlineData("thw", "thư")]
    [InlineData("hoacwj", "hoặc")]
    [InlineData("quar", "quả")]
    [InlineData("quowr", "quở")]
    [InlineData("quynhf", "quỳnh")]
    [InlineData("muwa", "mưa")]
    [InlineData("muaw", "mưa")]
    [InlineData("gif", "gì")]
    [InlineData("sax", "sã")]
    public void Telex_keys_make_the_word(string keys, string word) => AssertSameWord(word, Keystrokes.DecodeTelex(keys));

    [Theory]
    [InlineData("ngheo2", "nghèo")]
    [InlineData("ho65", "hộ")]
    [InlineData("ho56", "hộ")]
    [InlineData("tie62n", "tiền")]
    [InlineData("tien62", "tiền")]
    [InlineData("d9u7o7c5", "được")]
    [InlineData("duoc975", "được")]
    [InlineData("nguoi72", "người")]
    [InlineData("a8n", "ăn")]
    [InlineData("d9o62ng", "đồng")]
    [InlineData("gi2", "gì")]
    public void Vni_keys_make_the_word(string keys, string word) => AssertSameWord(word, Keystrokes.DecodeVni(keys));

    [Theory]
    [InlineData("ngheo")]
    [InlineData("sao")]
    [InlineData("windows")]
    [InlineData("facebook")]
    [InlineData("nghess")]
    [InlineData("ngheofs")]
    [InlineData("Hooj")]
    [InlineData("hộ")]
    [InlineData("ho65")]
    [InlineData("catr")]
    [InlineData("")]
    public void What_is_not_typed_in_telex_makes_nothing(string word) => Assert.Null(Keystrokes.DecodeTelex(word));

    [Theory]
    [InlineData("ngheo")]
    [InlineData("2026")]
    [InlineData("b1")]
    [InlineData("qd24")]
    [InlineData("covid19")]
    [InlineData("700k")]
    [InlineData("ngheo22")]
    [InlineData("hộ5")]
    [InlineData("ho0")]
    [InlineData("")]
    public void What_is_not_typed_in_vni_makes_nothing(string word) => Assert.Null(Keystrokes.DecodeVni(word));

    // The tone's place is free, so the words are compared as tokens.
    private static void AssertSameWord(string expected, string? decoded)
    {
        Assert.NotNull(decoded);
        Assert.Equal(Token.Of(expected), Token.Of(decoded));
    }
}
