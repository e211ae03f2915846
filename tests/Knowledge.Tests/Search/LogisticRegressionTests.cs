using CauNoi.Knowledge.Search;

namespace CauNoi.Knowledge.Tests.Search;

public sealed class LogisticRegressionTests
{
    [Theory]
    [InlineData(0, 0, 0.5)]
    [InlineData(1, 0, 0.5)]
    [InlineData(1, 2, 0.880797)]
    [InlineData(2, -1, 0.119203)]
    [InlineData(1, 100, 1)]
    [InlineData(1, -100, 0)]
    public void The_probability_is_the_logistic_of_the_weighted_sum(float weight, float sign, double probability) =>
        Assert.Equal(probability, LogisticRegression.Probability([weight], [sign]), precision: 5);

    [Fact]
    public void An_even_chance_with_no_sign_is_learnt_as_its_share()
    {
        // Three of four are right; the only sign is the constant one.
        var weights = LogisticRegression.Fit([.. Enumerable.Range(0, 40).Select(n => (new float[] { 1 }, n % 4 != 0))]);

        Assert.Equal(0.75, LogisticRegression.Probability(weights, [1]), precision: 2);
    }

    [Fact]
    public void A_sign_that_tells_right_from_wrong_is_believed_and_one_that_does_not_is_not()
    {
        var weights = LogisticRegression.Fit([.. Enumerable.Range(0, 40).Select(n => (new float[] { 1, n % 2 == 0 ? 1 : -1, n % 4 < 2 ? 1 : -1 }, n % 2 == 0))]);

        Assert.InRange(LogisticRegression.Probability(weights, [1, 1, 0]), 0.9, 1);
        Assert.InRange(LogisticRegression.Probability(weights, [1, -1, 0]), 0, 0.1);
        Assert.InRange(weights[2], -0.05f, 0.05f);
    }
}
