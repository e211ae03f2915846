using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Faq;
using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests.Answering;

public sealed class DecisionTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly VietnameseReader Reader = new([]);

    private static readonly Answerer Answerer = new(
        new FaqBase(
        [
            Entry("coi-gieng", "giếng chung ai coi", "cả nước"),
            Entry("coi-gieng", "giếng chung ai coi", "riêng tỉnh 04") with { Area = "04" },
            Entry("cua-ao", "cá trong ao làng", "ao"),
            Entry("cua-ho", "cá trong hồ làng", "hồ"),
            Entry("cua-dam", "cá trong đầm làng", "đầm cũ") with { ValidTo = new DateOnly(2025, 12, 31) },
            Entry("da-het", "phiếu gạo đổi ở kho", "hết hạn") with { ValidTo = new DateOnly(2025, 12, 31) },
        ]),
        new FixedReplies(
        [
            (new FixedReply { Id = "chao", Kind = ReplyKind.Smalltalk, Title = "Chào", Phrases = ["chào bot"], Text = "Chào." }, "replies/a.yaml"),
            (new FixedReply { Id = "chuyen", Kind = ReplyKind.Referral, Title = "Sổ đất", Questions = ["làm sổ đất ở đâu"], Text = "Hỏi xã." }, "replies/a.yaml"),
        ], Reader),
        Reader,
        new DecisionThresholds());

    [Fact]
    public void A_referral_that_comes_first_is_said_and_what_is_near_is_offered_with_it()
    {
        var decision = Assert.IsType<Decision.Fixed>(Answerer.Decide("sổ đất ở đâu cá trong ao làng", Today, null));
        Assert.Equal("chuyen", decision.Reply.Id);
        Assert.Contains(decision.Near, e => e.Id == "cua-ao");
    }

    [Theory]
    [InlineData(null, "cả nước")]
    [InlineData("04", "riêng tỉnh 04")]
    [InlineData("22", "cả nước")]
    public void A_clear_question_is_answered_for_the_askers_province(string? province, string answer) =>
        Assert.Equal(answer, Assert.IsType<Decision.Answer>(Answerer.Decide("giếng chung ai coi", Today, province)).Entry.Answer);

    [Fact]
    public void Topics_that_come_equally_close_are_offered_and_expired_ones_are_not()
    {
        var suggest = Assert.IsType<Decision.Suggest>(Answerer.Decide("cá trong làng", Today, province: null));

        Assert.Equal(["cua-ao", "cua-ho"], suggest.Entries.Select(e => e.Id).Order());
        Assert.Contains("cua-dam", suggest.Ranked.Select(r => r.Id));
        Assert.Equal(suggest.Ranked[0].Score, suggest.Score);
    }

    [Fact]
    public void A_topic_whose_answers_have_all_expired_is_not_answered() =>
        Assert.IsType<Decision.Abstain>(Answerer.Decide("phiếu gạo đổi ở kho", Today, province: null));

    [Fact]
    public void It_was_answered_while_it_was_valid() =>
        Assert.Equal("hết hạn", Assert.IsType<Decision.Answer>(Answerer.Decide("phiếu gạo đổi ở kho", new DateOnly(2025, 12, 31), province: null)).Entry.Answer);

    [Theory]
    [InlineData("làm sổ đất ở đâu", "chuyen")]
    [InlineData("lam so dat o dau", "chuyen")]
    [InlineData("này chào bot", "chao")]
    public void A_fixed_reply_is_found_by_its_questions_or_its_phrases(string message, string id) =>
        Assert.Equal(id, Assert.IsType<Decision.Fixed>(Answerer.Decide(message, Today, province: null)).Reply.Id);

    [Theory]
    [InlineData("")]
    [InlineData("zzz qqq")]
    public void What_shares_nothing_with_the_content_is_left_open(string message)
    {
        var decision = Answerer.Decide(message, Today, province: null);

        Assert.IsType<Decision.Abstain>(decision);
        Assert.Equal(0, decision.Score);
    }

    private static FaqEntry Entry(string id, string question, string answer) => new()
    {
        Id = id,
        Title = question,
        Label = id,
        Category = "thu-nghiem",
        Audience = [Audience.Resident],
        Questions = [question],
        Area = FaqEntry.National,
        ValidFrom = new DateOnly(2024, 1, 1),
        Sources = [new Source { Document = "Quy ước" }],
        ReviewedOn = Today,
        Answer = answer,
    };
}
