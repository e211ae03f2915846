using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Search;
using CauNoi.Knowledge.Tests.Language;
using CauNoi.Knowledge.Tests.Search;

namespace CauNoi.Knowledge.Tests;

public sealed class LearnedKnowledgeTests
{
    private static readonly byte[] Fingerprint = LearnedKnowledge.Fingerprint(["ao cá", "giếng chung"]);
    private static readonly byte[] File = Written(SmallVillage.Learned);

    [Fact]
    public void What_is_read_back_ranks_and_spells_as_what_was_learnt()
    {
        var back = Read(File)!;
        var ranker = new TopicRanker(SmallVillage.Extractor, back.Ranking);

        foreach (var question in SmallVillage.Matters.SelectMany(SmallVillage.Phrasings).Append("nước ăn ở xóm khác").Append("qqq").Select(Readers.Plain.Read))
        {
            var (learnt, read) = (SmallVillage.Ranker.Rank(question, 20), ranker.Rank(question, 20));
            Assert.Equal(learnt.Topics, read.Topics);
            Assert.Equal(learnt.Confidence, read.Confidence);
        }

        Assert.Equal(SmallVillage.Learned.Words.Words, back.Words.Words);
        Assert.Equal(("gieng chung", 1), (Readers.Plain.With(new Speller(back.Words)).Read("giengchung").Folded, Math.Sign(back.Words["gieng", "chung"])));
    }

    [Fact]
    public void Learning_twice_gives_the_same_file_to_the_byte() => Assert.Equal(File, Written(SmallVillage.Learn(SmallVillage.Topics)));

    [Fact]
    public void A_file_of_other_content_is_not_used() =>
        Assert.Null(LearnedKnowledge.Read(new MemoryStream(File), LearnedKnowledge.Fingerprint(["ao cá", "giếng riêng"]), new RankingDesign()));

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_not_used()
    {
        var lengths = Enumerable.Range(0, 200).Concat(Enumerable.Range(1, 100).Select(n => (int)((long)File.Length * n / 101))).Append(File.Length - 1);

        Assert.All(lengths, length => Assert.Null(Read(File[..length])));
    }

    [Fact]
    public void A_file_of_another_kind_under_the_same_fingerprint_is_not_used() =>
        Assert.Null(Read([.. Fingerprint, .. "something else that is long enough"u8]));

    [Fact]
    public void The_fingerprint_tells_texts_their_order_and_their_ends_apart()
    {
        string[][] contents = [["a", "b"], ["b", "a"], ["ab"], ["a", "", "b"], ["a"], []];

        Assert.Equal(contents.Length, contents.Select(c => Convert.ToHexString(LearnedKnowledge.Fingerprint(c))).Distinct().Count());
        Assert.Equal(LearnedKnowledge.Fingerprint(["a", "b"]), LearnedKnowledge.Fingerprint(["a", "b"]));
    }

    private static byte[] Written(LearnedKnowledge learned)
    {
        using var stream = new MemoryStream();
        learned.Write(stream, Fingerprint);
        return stream.ToArray();
    }

    private static LearnedKnowledge? Read(byte[] file) => LearnedKnowledge.Read(new MemoryStream(file), Fingerprint, new RankingDesign());
}
