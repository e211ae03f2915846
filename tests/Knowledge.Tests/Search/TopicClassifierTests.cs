using CauNoi.Knowledge.Search;

namespace CauNoi.Knowledge.Tests.Search;

public sealed class TopicClassifierTests
{
    private const int Size = 5;

    // Feature 0 stands in every text and says nothing; 1, 2 and 3 are the signs of the classes; 4 stands in one text only.
    private static readonly IReadOnlyList<(int[] Features, int Class)> Examples =
        [.. Enumerable.Range(0, 30).Select(n => (n == 0 ? new[] { 0, 1, 4 } : [0, 1 + (n % 3)], n % 3))];

    private static readonly TopicClassifier Classifier = Train();

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    public void A_sign_of_a_class_speaks_for_it(int feature, int @class)
    {
        var scores = Score(Classifier, 0, feature);

        Assert.Equal(@class, Array.IndexOf(scores, scores.Max()));
        Assert.Equal(@class, Array.IndexOf(Score(Classifier, feature), Score(Classifier, feature).Max()));
    }

    [Fact]
    public void What_stands_in_every_text_hardly_speaks_for_any()
    {
        var (common, sign) = (Score(Classifier, 0), Score(Classifier, 1));

        Assert.InRange(common.Max() - common.Min(), 0, (sign.Max() - sign.Min()) / 2);
    }

    [Fact]
    public void What_stands_in_fewer_texts_than_asked_for_has_no_weight()
    {
        Assert.Equal(4, Classifier.FeatureCount);
        Assert.Equal([0f, 0, 0], Score(Classifier, 4));
    }

    [Fact]
    public void What_nobody_has_said_takes_from_the_certainty()
    {
        var (sure, unsure) = (Score(Classifier, 1), Score(Classifier, 1, -1, -1, -1));

        Assert.Equal(sure[0] / 2, unsure[0], precision: 4);
    }

    [Fact]
    public void Nothing_said_speaks_for_nothing() => Assert.Equal([0f, 0, 0], Score(Classifier));

    [Fact]
    public void Learning_again_and_reading_back_give_the_same_classifier()
    {
        var file = Written(Classifier);

        Assert.Equal(file, Written(Train()));
        using var reader = new BinaryReader(new MemoryStream(file));
        var back = TopicClassifier.Read(reader, SmallFeatures.Words(Size), SmallFeatures.WordsOnly);
        Assert.Equal(Score(Classifier, 0, 2), Score(back, 0, 2));
    }

    private static TopicClassifier Train() =>
        TopicClassifier.Train(Examples, 3, SmallFeatures.Words(Size), SmallFeatures.WordsOnly, new TrainingOptions { FewestTexts = 3 });

    private static byte[] Written(TopicClassifier classifier)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        classifier.Write(writer);
        return stream.ToArray();
    }

    private static float[] Score(TopicClassifier classifier, params int[] features)
    {
        var scores = new float[3];
        classifier.Score(SmallFeatures.Question(Size, features), scores);
        return scores;
    }
}
