using CauNoi.Knowledge.Search;
using CauNoi.Knowledge.Tests.Language;

namespace CauNoi.Knowledge.Tests.Search;

public sealed class FeatureExtractorTests
{
    [Theory]
    [InlineData("Hộ nghèo đi", 3, 3, 2, 0, 0)]
    [InlineData("ho ngheo di", 0, 3, 2, 0, 0)]
    [InlineData("hộ", 1, 1, 0, 0, 0)]
    [InlineData("bể nước có mất tiền không", 6, 6, 5, 2, 1)]
    [InlineData("bể nước bể nước", 4, 4, 3, 1, 0)]
    [InlineData("", 0, 0, 0, 0, 0)]
    public void A_text_is_taken_apart_into_words_pairs_and_concepts(string text, int exact, int word, int pair, int concept, int conceptPair)
    {
        var kinds = Features(text).CountBy(f => f.Kind).ToDictionary();

        Assert.Equal(
            [exact, word, pair, concept, conceptPair],
            Enum.GetValues<FeatureKind>().Select(k => kinds.GetValueOrDefault(k)));
    }

    [Theory]
    [InlineData("được hưởng", "không được hưởng")]
    [InlineData("có được vay", "chưa được vay")]
    [InlineData("thoát nghèo", "không thoát nghèo")]
    public void A_negation_is_evidence_in_words_and_pairs(string positive, string negative)
    {
        var added = Features(negative).Except(Features(positive)).Select(f => f.Kind).ToHashSet();

        Assert.Contains(FeatureKind.Word, added);
        Assert.Contains(FeatureKind.Pair, added);
    }

    [Theory]
    [InlineData("thu nhập 1tr5 một tháng", "thu nhập hai triệu rưỡi một tháng")]
    [InlineData("hạn 14/12/2026", "hạn 1/1/2027")]
    public void Which_sum_or_day_is_named_makes_no_difference(string one, string other) => Assert.Equal(Features(one), Features(other));

    [Theory]
    [InlineData("nghị định 07/2021", "nghị định 30/2025")]
    [InlineData("năm 2026", "năm 2027")]
    [InlineData("giữ cuốc", "giũ cuốc")]
    [InlineData("giếng chung", "chung giếng")]
    public void Which_year_document_mark_or_order_makes_one(string one, string other) => Assert.NotEqual(Features(one), Features(other));

    [Fact]
    public void The_two_ways_to_set_a_tone_make_none() => Assert.Equal(Features("ủy ban hòa giải"), Features("uỷ ban hoà giải"));

    [Fact]
    public void Two_concepts_make_the_same_pair_in_either_order() =>
        Assert.Equal(
            Features("bể nước mất tiền").Where(f => f.Kind == FeatureKind.ConceptPair),
            Features("mất tiền bể nước").Where(f => f.Kind == FeatureKind.ConceptPair));

    private static List<Feature> Features(string text)
    {
        var buffer = new FeatureBuffer();
        SmallVillage.Extractor.Extract(Readers.Plain.Read("bộ đệm còn đầy bể nước mất tiền"), buffer);
        SmallVillage.Extractor.Extract(Readers.Plain.Read(text), buffer);
        return [.. buffer.Features];
    }
}
