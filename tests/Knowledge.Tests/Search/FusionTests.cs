using CauNoi.Knowledge.Search;

namespace CauNoi.Knowledge.Tests.Search;

public sealed class FusionTests
{
    [Fact]
    public void Probabilities_come_from_the_weighted_sum_of_what_the_sources_say()
    {
        var probabilities = new float[2];

        Fusion.Probabilities([1, 0, 0, 0.5f], [1, 2], probabilities);
        Assert.Equal([0.5f, 0.5f], probabilities);

        Fusion.Probabilities([MathF.Log(3), 0, 0, 0], [1, 2], probabilities);
        Assert.Equal(0.75, probabilities[0], precision: 5);
        Assert.Equal(1, probabilities.Sum(), precision: 5);
    }

    [Fact]
    public void A_source_that_is_right_gains_weight_and_one_that_is_wrong_loses_it_but_never_turns_against_itself()
    {
        // The first source points at the right topic, the second at the other one, the third is not used.
        var examples = Enumerable.Range(0, 40).Select(n => n % 2 == 0 ? (new float[] { 1, 0, 0, 1, 1, 0 }, 0) : (new float[] { 0, 1, 1, 0, 0, 1 }, 1)).ToList();

        var weights = Fusion.Fit(examples, [1, 1, 0]);

        Assert.True(weights[0] > 1);
        Assert.InRange(weights[1], 0.01f, 0.5f);
        Assert.Equal(0, weights[2]);
    }

    [Fact]
    public void Sources_that_say_nothing_keep_their_weights() =>
        Assert.Equal([1f, 2f], Fusion.Fit([(new float[] { 3, 3, 5, 5 }, 0), (new float[] { 3, 3, 5, 5 }, 1)], [1, 2]));
}
