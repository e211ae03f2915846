using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Search;

namespace CauNoi.Knowledge.Tests.Search;

public sealed class FeaturesTests
{
    [Theory]
    [InlineData(Field.Exact, "Hộ nghèo đi", "hô5|ngheo2|hô5 ngheo2|đi|ngheo2 đi")]
    [InlineData(Field.Folded, "Hộ nghèo đi", "ho|ngheo|ho ngheo|di|ngheo di")]
    [InlineData(Field.Letters, "hộ đi", " ho|ho |o d| di|di | ho |ho d|o di| di ")]
    [InlineData(Field.Exact, "", "")]
    [InlineData(Field.Folded, "hộ", "ho")]
    public void A_text_is_taken_apart_into_words_and_pairs_or_runs_of_letters(Field field, string text, string features) =>
        Assert.Equal(features, string.Join('|', Features.Of(field, new VietnameseReader([]).Read(text))));
}
