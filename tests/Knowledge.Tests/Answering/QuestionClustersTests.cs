using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Tests.Language;

namespace CauNoi.Knowledge.Tests.Answering;

public sealed class QuestionClustersTests
{
    [Fact]
    public void Questions_of_one_topic_with_similar_words_are_one_cluster_and_the_first_leads()
    {
        var clusters = Of(
            ("hộ nghèo được hỗ trợ tiền điện bao nhiêu", "tien-dien"),
            ("bao giờ họp thôn", "hop-thon"),
            ("tiền điện hộ nghèo được hỗ trợ mấy đồng", "tien-dien"),
            ("ho ngheo duoc ho tro tien dien bao nhieu", "tien-dien"));

        Assert.Equal([[0, 2, 3], [1]], clusters.Select(c => c.Members));
        Assert.Equal("tien-dien", clusters[0].NearestTopic);
    }

    [Fact]
    public void The_same_words_about_another_topic_are_another_cluster() =>
        Assert.Equal(2, Of(("mất thẻ thì làm thế nào", "the-bhyt"), ("mất thẻ thì làm thế nào", "the-atm")).Count);

    [Fact]
    public void Other_words_about_the_same_topic_are_another_cluster() =>
        Assert.Equal(2, Of(("mất thẻ thì làm thế nào", "the-bhyt"), ("con mới sinh có được cấp không", "the-bhyt")).Count);

    [Fact]
    public void Questions_without_a_nearest_topic_are_grouped_by_their_words() =>
        Assert.Equal([[0, 1]], Of(("qwrtp zzxv", null), ("qwrtp zzxv bnmk", null)).Select(c => c.Members));

    [Fact]
    public void Equally_large_clusters_keep_the_order_of_asking() =>
        Assert.Equal([[0], [1], [2]], Of(("một", "c"), ("hai", "a"), ("ba", "b")).Select(c => c.Members));

    [Fact]
    public void A_question_without_any_word_is_no_reason_to_fail() => Assert.Equal([[0, 1]], Of(("???", null), ("…", null)).Select(c => c.Members));

    [Fact]
    public void Every_question_is_in_exactly_one_cluster_and_the_same_list_gives_the_same_clusters()
    {
        (string, string?)[] questions = [.. Enumerable.Range(0, 200).Select(n => ($"từ{n % 7} từ{n % 11} từ{n % 13}", (string?)$"t{n % 3}"))];

        var clusters = Of(questions);

        Assert.Equal(Enumerable.Range(0, 200), clusters.SelectMany(c => c.Members).Order());
        Assert.Equal(clusters.Select(c => string.Join(',', c.Members)), Of(questions).Select(c => string.Join(',', c.Members)));
        Assert.Equal(clusters.Select(c => c.Members.Count).OrderDescending(), clusters.Select(c => c.Members.Count));
    }

    private static IReadOnlyList<QuestionCluster> Of(params (string Text, string? Nearest)[] questions) =>
        QuestionClusters.Of([.. questions.Select(q => new OpenQuestion(Readers.Plain.Read(q.Text), q.Nearest))]);
}
