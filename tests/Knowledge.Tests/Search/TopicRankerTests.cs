using CauNoi.Knowledge.Tests.Language;

namespace CauNoi.Knowledge.Tests.Search;

public sealed class TopicRankerTests
{
    public static TheoryData<string, string> Own
    {
        get
        {
            var own = new TheoryData<string, string>();
            foreach (var matter in SmallVillage.Matters.Concat(SmallVillage.NotOurs))
                foreach (var phrasing in SmallVillage.Phrasings(matter).Take(3))
                    own.Add(phrasing, SmallVillage.Id(matter));
            return own;
        }
    }

    [Theory]
    [MemberData(nameof(Own))]
    public void A_topics_own_phrasing_ranks_it_first(string phrasing, string id)
    {
        Assert.Equal(id, SmallVillage.Rank(phrasing).Topics[0].Id);
        Assert.Equal(id, SmallVillage.Rank(Readers.Plain.Read(phrasing).Folded).Topics[0].Id);
    }

    [Theory]
    [InlineData("nghe nói ao cá năm nay xóm mình thả thêm phải không", "ao-ca")]
    [InlineData("cuốc", "cai-cuoc")]
    [InlineData("nước ăn", "be-nuoc")]
    public void A_question_in_new_words_is_found_by_those_it_shares(string question, string id) =>
        Assert.Equal(id, SmallVillage.Rank(question).Topics[0].Id);

    [Fact]
    public void Scores_are_probabilities_that_fall_and_add_up_to_1()
    {
        var scores = SmallVillage.Rank("cầu ở đâu", 100).Topics.Select(t => t.Score).ToList();

        Assert.Equal(SmallVillage.Topics.Count, scores.Count);
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal(1, scores.Sum(), precision: 5);
    }

    [Fact]
    public void Confidence_is_high_for_a_known_question_and_lower_for_a_strange_one_a_tie_and_what_is_turned_away()
    {
        Assert.InRange(SmallVillage.Rank("ai coi giếng chung").Confidence, 0.9, 1);
        Assert.All(new[] { "qqq zzz", "xe muốn qua cầu", "sổ đất ở đâu" }, q => Assert.InRange(SmallVillage.Rank(q).Confidence, 0, 0.75));
    }

    [Fact]
    public void What_shares_nothing_leaves_all_topics_equal_in_the_order_of_their_ids()
    {
        var topics = SmallVillage.Rank("qqq zzz").Topics;

        Assert.Equal(SmallVillage.Topics.Take(10).Select(t => t.Id), topics.Select(t => t.Id));
        Assert.Equal(topics[0].Score, topics[^1].Score);
    }

    [Fact]
    public void No_more_are_ranked_than_asked_for() => Assert.Equal(2, SmallVillage.Rank("cầu ở đâu", 2).Topics.Count);

    [Fact]
    public void An_empty_question_ranks_nothing()
    {
        var ranking = SmallVillage.Rank("?!");

        Assert.Empty(ranking.Topics);
        Assert.Equal(0, ranking.Confidence);
    }

    [Fact]
    public void Many_callers_at_once_get_what_one_gets()
    {
        var questions = Own.Select(row => (string)row[0]).ToList();
        var alone = questions.ConvertAll(q => SmallVillage.Rank(q));

        var together = Enumerable.Range(0, 20).AsParallel().SelectMany(_ => questions.Select((q, i) => (i, Ranking: SmallVillage.Rank(q)))).ToList();

        Assert.All(together, t =>
        {
            Assert.Equal(alone[t.i].Topics, t.Ranking.Topics);
            Assert.Equal(alone[t.i].Confidence, t.Ranking.Confidence);
        });
    }
}
