using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests.Language;

public sealed class CourtesiesTests
{
    private static readonly Courtesies Small = new(
        new CourtesyWords { Phrases = ["em chào anh chị", "chào anh", "cho em hỏi", "cảm ơn"], Particles = ["dạ", "ạ", "nha"] }, Readers.Plain);

    private static readonly Courtesies Real = Courtesies.Load(new ContentFolder(RepositoryRoot.Content), Readers.Plain);

    [Theory]
    [InlineData("em chào anh chị cho em hỏi hộ nghèo là gì, em cảm ơn", "hô5 ngheo2 la2 gi2 em")]
    [InlineData("cho em hoi ho ngheo la gi", "ho ngheo la gi")]
    [InlineData("Chào anh. Hộ nghèo là gì? Cảm ơn!", "hô5 ngheo2 la2 gi2")]
    [InlineData("nha cua em ạ", "nha cua em a5")]
    [InlineData("hộ nghèo", "hô5 ngheo2")]
    [InlineData("", "")]
    public void Polite_phrases_are_left_out_of_a_question_and_particles_are_kept(string typed, string left) =>
        Assert.Equal(left, Small.Without(Readers.Plain.Read(typed)).InSentences());

    [Theory]
    [InlineData("chào anh")]
    [InlineData("Chào anh! Cảm ơn.")]
    public void A_message_of_nothing_else_stays_whole(string typed)
    {
        var read = Readers.Plain.Read(typed);

        Assert.Same(read, Small.Without(read));
    }

    [Theory]
    [InlineData("dạ em chào anh chị ạ", "111111")]
    [InlineData("dạ hộ nghèo ạ", "1001")]
    public void Phrases_and_particles_are_covered_together_around_small_talk(string typed, string expected)
    {
        var read = Readers.Plain.Read(typed);
        var covered = new bool[read.Tokens.Count];

        Small.CoverAll(read, covered);

        Assert.Equal(expected, string.Concat(covered.Select(c => c ? '1' : '0')));
    }

    [Theory]
    [InlineData("Dạ em chào anh chị, cho em hỏi nhà em nghèo thì xin giấy ở đâu, em cảm ơn ạ")]
    [InlineData("da em chao anh chi, cho em hoi nha em ngheo thi xin giay o dau, em cam on a")]
    public void The_courtesies_of_the_content_leave_the_question(string typed) =>
        Assert.Contains("nha em ngheo thi xin giay o dau", Real.Without(Readers.Plain.Read(typed)).Folded, StringComparison.Ordinal);

    [Fact]
    public void Without_the_courtesies_the_question_is_shorter() =>
        Assert.Equal("da nha em ngheo", Real.Without(Readers.Plain.Read("Dạ cho em hỏi nhà em nghèo em cảm ơn ạ")).Folded);
}
