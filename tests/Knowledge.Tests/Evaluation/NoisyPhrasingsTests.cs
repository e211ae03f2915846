using CauNoi.Knowledge.Evaluation;

namespace CauNoi.Knowledge.Tests.Evaluation;

public sealed class NoisyPhrasingsTests
{
    private static readonly IReadOnlyList<IReadOnlyList<string>> Topics = [["mượn cuốc của xóm ở đâu vậy", "ai giữ cuốc xẻng chung"], ["giếng cạn thì báo cho ai biết"]];

    [Fact]
    public void Phrasings_are_padded_to_the_number_asked_for_and_all_differ()
    {
        var padded = NoisyPhrasings.Pad(Topics, 60);

        Assert.Equal(60, padded.Sum(t => t.Count));
        Assert.All(padded, t => Assert.Equal(t.Count, t.Distinct().Count()));
    }

    [Fact]
    public void Those_there_are_come_first_and_variants_are_the_same_every_time()
    {
        var padded = NoisyPhrasings.Pad(Topics, 30);

        Assert.All(Topics.Zip(padded), t => Assert.Equal(t.First, t.Second.Take(t.First.Count)));
        Assert.Equal(padded, NoisyPhrasings.Pad(Topics, 30));
    }

    [Fact]
    public void Nothing_is_padded_when_there_are_enough() => Assert.Equal(Topics, NoisyPhrasings.Pad(Topics, 0));

    [Fact]
    public void It_ends_when_nothing_more_can_be_made() => Assert.True(NoisyPhrasings.Pad([["ao"]], 50).Sum(t => t.Count) < 50);
}
