using CauNoi.Knowledge.Search;

namespace CauNoi.Knowledge.Tests.Search;

public sealed class SimilarityIndexTests
{
    private const int Size = 6;

    // Topic 0 speaks of 0 and 1, topic 1 of 1 and 2, topic 2 of 3; nobody of 4 and 5.
    private static readonly SimilarityIndex Index = new([[(0, 1), (1, 1)], [(1, 1), (2, 1)], [(3, 2)]], SmallFeatures.Words(Size), SmallFeatures.WordsOnly);

    [Fact]
    public void A_topics_own_words_have_cosine_1_and_foreign_ones_0()
    {
        Assert.Equal(1, Score(0, 1)[0], precision: 5);
        Assert.Equal(1, Score(3)[2], precision: 5);
        Assert.Equal(0, Score(3)[0]);
        Assert.Equal([0, 0, 0], Score(4, 5));
        Assert.Equal([0, 0, 0], Score());
    }

    [Fact]
    public void A_rare_word_weighs_more_than_a_common_one()
    {
        // ln(1 + 3.5 / 1.5) = 1.204 for a word of one topic, ln(1 + 3.5 / 2.5) = 0.875 for one of two.
        var length = Math.Sqrt((1.20397 * 1.20397) + (0.87547 * 0.87547));

        Assert.Equal(1.20397 / length, Score(0)[0], precision: 4);
        Assert.Equal(0.87547 / length, Score(1)[0], precision: 4);
        Assert.Equal(Score(1)[0], Score(1)[1], precision: 5);
    }

    [Fact]
    public void What_nobody_has_said_lowers_the_likeness()
    {
        Assert.Equal(1 / Math.Sqrt(2), Score(3, -1)[2], precision: 5);
        Assert.Equal(Score(3, -1)[2], Score(3, 4)[2], precision: 5);
    }

    [Fact]
    public void A_kind_without_weight_is_left_out() =>
        Assert.Equal([0f, 0, 0], ScoreOf(new SimilarityIndex([[(0, 1)], [(1, 1)], [(3, 1)]], SmallFeatures.Words(Size), default), 0));

    [Fact]
    public void Read_back_it_scores_the_same()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        Index.Write(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);

        Assert.Equal(Score(0, 2, -1), ScoreOf(SimilarityIndex.Read(reader), 0, 2, -1));
    }

    private static float[] Score(params int[] features) => ScoreOf(Index, features);

    private static float[] ScoreOf(SimilarityIndex index, params int[] features)
    {
        var scores = new float[3];
        index.Score(SmallFeatures.Question(Size, features), scores);
        return scores;
    }
}
