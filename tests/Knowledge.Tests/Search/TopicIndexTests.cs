using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Search;

namespace CauNoi.Knowledge.Tests.Search;

public sealed class TopicIndexTests
{
    private static readonly VietnameseReader Reader = new([]);

    private static readonly (string Id, string[] Phrasings)[] Topics =
    [
        ("muon-cuoc", ["mượn cuốc của xóm ở đâu", "ai giữ cuốc xẻng chung", "trả cuốc trễ có sao không"]),
        ("coi-gieng", ["giếng chung ai coi", "giếng cạn thì báo ai", "lấy nước giếng mấy giờ"]),
        ("be-cong", ["mở cửa bể nước khi nào", "bể nước khóa thì gọi ai", "bể nước có đủ không"]),
    ];

    private static readonly TopicIndex Index = Build(Topics);

    public static TheoryData<string, string> Own
    {
        get
        {
            var own = new TheoryData<string, string>();
            foreach (var (id, phrasings) in Topics)
                foreach (var phrasing in phrasings)
                    own.Add(phrasing, id);
            return own;
        }
    }

    [Theory]
    [MemberData(nameof(Own))]
    public void A_topics_own_phrasing_ranks_it_first(string phrasing, string id)
    {
        var ranked = Rank(phrasing);

        Assert.Equal(id, ranked[0].Id);
        Assert.True(ranked.Count == 1 || ranked[0].Score > ranked[1].Score);
    }

    [Theory]
    [MemberData(nameof(Own))]
    public void So_it_does_without_marks(string phrasing, string id) => Assert.Equal(id, Rank(Reader.Read(phrasing).Folded)[0].Id);

    [Theory]
    [InlineData("giengs chug aii coi", "coi-gieng")]
    [InlineData("muợn cuoc xẻngg", "muon-cuoc")]
    [InlineData("benuoc khoa", "be-cong")]
    public void Typing_errors_and_glued_words_still_find_the_topic(string typed, string id) => Assert.Equal(id, Rank(typed)[0].Id);

    [Fact]
    public void Scores_lie_between_0_and_1_and_fall()
    {
        var scores = Rank("giếng nước chung ai coi").Select(t => t.Score).ToList();

        Assert.All(scores, s => Assert.InRange(s, double.Epsilon, 1.0));
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Fact]
    public void A_topic_scores_1_when_its_three_best_phrasings_are_the_question()
    {
        var index = Build([("ba-lan", ["giếng chung", "giếng chung", "giếng chung"]), ("khac", ["cái cuốc"])]);

        Assert.Equal(1.0, index.Rank(Reader.Read("giếng chung"), 1).Single().Score, precision: 5);
    }

    [Fact]
    public void Topics_that_score_the_same_are_ordered_by_id()
    {
        var index = Build([("c", ["giếng chung"]), ("a", ["giếng chung"]), ("b", ["giếng chung"]), ("d", ["cái cuốc"])]);

        Assert.Equal(["a", "b", "c"], index.Rank(Reader.Read("giếng chung"), 10).Select(t => t.Id));
    }

    [Fact]
    public void Words_that_no_topic_knows_lower_the_score()
    {
        var scores = new[] { "giếng chung ai coi", "giếng chung ai coi trạm", "giếng chung ai coi trạm phóng vệ tinh" }.Select(q => Rank(q)[0]).ToList();

        Assert.All(scores, s => Assert.Equal("coi-gieng", s.Id));
        Assert.True(scores[0].Score > scores[1].Score);
        Assert.True(scores[1].Score > scores[2].Score);
    }

    [Fact]
    public void A_question_that_shares_nothing_ranks_nothing() => Assert.Empty(Rank("xyz qqq"));

    [Fact]
    public void An_empty_question_ranks_nothing() => Assert.Empty(Rank("?!"));

    [Fact]
    public void No_more_are_ranked_than_asked_for() => Assert.Equal(2, Index.Rank(Reader.Read("nước giếng cuốc chung ai"), 2).Count);

    [Fact]
    public void An_index_without_topics_ranks_nothing() => Assert.Empty(Build([]).Rank(Reader.Read("giếng chung"), 10));

    [Fact]
    public void A_phrasing_without_a_word_is_passed_over() =>
        Assert.Equal("a", Assert.Single(Build([("a", ["…", "giếng chung"]), ("b", ["?"])]).Rank(Reader.Read("giếng chung"), 10)).Id);

    [Fact]
    public void Two_indexes_of_the_same_topics_rank_alike() =>
        Assert.Equal(Rank("nước giếng cuốc chung ai"), Build(Topics).Rank(Reader.Read("nước giếng cuốc chung ai"), 10));

    private static IReadOnlyList<RankedTopic> Rank(string question) => Index.Rank(Reader.Read(question), 10);

    private static TopicIndex Build(IEnumerable<(string Id, string[] Phrasings)> topics) =>
        new(topics.Select(t => (t.Id, t.Phrasings.Select(Reader.Read))));
}
