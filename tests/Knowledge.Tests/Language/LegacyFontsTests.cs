using System.Text;
using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests.Language;

public sealed class LegacyFontsTests
{
    [Theory]
    [InlineData("Hé nghÌo ®\u00ADîc vay vèn ë ®©u?", LegacyFont.Tcvn3)]
    [InlineData("Gia ®×nh t«i xin giÊy x¸c nhËn hé cËn nghÌo", LegacyFont.Tcvn3)]
    [InlineData("§Ò nghÞ x· xem l¹i kÕt qu¶ rµ so¸t", LegacyFont.Tcvn3)]
    [InlineData("Møc trî cÊp mçi th¸ng lµ bao nhiªu", LegacyFont.Tcvn3)]
    [InlineData("Hoä ngheøo ñöôïc vay voán ôû ñaâu?", LegacyFont.Vni)]
    [InlineData("Gia ñình toâi xin giaáy xaùc nhaän hoä caän ngheøo", LegacyFont.Vni)]
    [InlineData("Ñeà nghò xaõ xem laïi keát quaû raø soaùt", LegacyFont.Vni)]
    [InlineData("HOÄ NGHEØO VAY VOÁN", LegacyFont.Vni)]
    public void A_sentence_pasted_from_an_old_file_is_recognised(string pasted, LegacyFont font) =>
        Assert.Equal(font, Readers.Plain.Read(pasted).LegacyFont);

    [Theory]
    [InlineData("Hộ nghèo được vay vốn ở đâu?")]
    [InlineData("ho ngheo duoc vay von o dau")]
    [InlineData("có gì không")]
    [InlineData("anh có tìm gì không")]
    [InlineData("là nhà nghèo thì sao")]
    [InlineData("hoà bình có gì lãi")]
    [InlineData("cô ý là gì")]
    [InlineData("à í ó ù")]
    [InlineData("José Muñoz và Françoise Müller")]
    [InlineData("Françoise Müller và José ở Đà Nẵng")]
    [InlineData("Nestlé Häagen-Dazs Citroën")]
    [InlineData("café crème à la carte")]
    [InlineData("50 m² × 3 = 150 m², 30° · ½")]
    [InlineData("caf\u00e9 na\u00efve \ud83d")]
    [InlineData("")]
    public void What_is_typed_today_is_not_taken_for_an_old_font(string typed) => Assert.Equal(LegacyFont.None, LegacyFonts.Of(typed));

    [Theory]
    [InlineData("Hộ nghèo được vay vốn ở đâu?")]
    [InlineData("có gì không")]
    [InlineData("là nhà nghèo thì sao")]
    [InlineData("José Muñoz và Françoise Müller")]
    public void Nor_is_it_with_decomposed_letters(string typed) => Assert.Equal(LegacyFont.None, LegacyFonts.Of(typed.Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("nghÌo")]
    [InlineData("toâi")]
    [InlineData("Xin hỏi hé nghÌo")]
    public void A_stray_word_makes_no_font(string typed) => Assert.Equal(LegacyFont.None, Readers.Plain.Read(typed).LegacyFont);

    [Fact]
    public void The_font_is_still_known_after_words_are_left_out()
    {
        var read = Readers.Plain.Read("Hoä ngheøo ñöôïc vay voán");

        Assert.Equal(LegacyFont.Vni, read.Without(new bool[read.Tokens.Count]).LegacyFont);
    }
}
