using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests.Language;

public sealed class PhraseIndexTests
{
    private static readonly PhraseIndex<string> Index = new(
        new[] { "nghèo", "hộ nghèo", "hộ cận nghèo", "cận nghèo", "nhà bà", "thoát nghèo" }.Select(p => (new Phrase(p, Readers.Plain), p)));

    [Theory]
    [InlineData("hộ nghèo", "hộ nghèo@0+2, nghèo@1+1")]
    [InlineData("Hộ cận nghèo là gì", "hộ cận nghèo@0+3, cận nghèo@1+2, nghèo@2+1")]
    [InlineData("ho can ngheo", "hộ cận nghèo@0+3, cận nghèo@1+2, nghèo@2+1")]
    [InlineData("nghèo nghèo", "nghèo@0+1, nghèo@1+1")]
    [InlineData("đã thoát nghèo, hết hộ nghèo", "thoát nghèo@1+2, nghèo@2+1, hộ nghèo@4+2, nghèo@5+1")]
    [InlineData("hố nghéo", "")]
    [InlineData("nha ba", "nhà bà@0+2")]
    [InlineData("thoát", "")]
    [InlineData("", "")]
    public void Every_occurrence_is_found_front_to_back_the_longest_first_at_one_place(string text, string matches) => Assert.Equal(matches, Find(text));

    [Theory]
    [InlineData("hồi đó nhà ba người", "")]
    [InlineData("nha ba nguoi", "nhà bà@0+2")]
    public void Who_types_with_marks_means_a_word_without_marks_as_it_stands(string text, string matches) => Assert.Equal(matches, Find(text));

    private static string Find(string text)
    {
        var found = new List<PhraseMatch<string>>();
        Index.Find(Readers.Plain.Read(text), found);
        return string.Join(", ", found.Select(m => $"{m.Meaning}@{m.Start}+{m.Length}"));
    }
}
