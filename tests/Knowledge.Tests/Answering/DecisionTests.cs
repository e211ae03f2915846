using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Faq;
using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Tests.Language;
using CauNoi.Knowledge.Tests.Search;

namespace CauNoi.Knowledge.Tests.Answering;

public sealed class DecisionTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Asking Now = new(Today);
    private static readonly Courtesies Courtesies = new(new CourtesyWords { Phrases = ["cảm ơn", "cho tôi hỏi", "xin chào"], Particles = ["dạ", "ạ"] }, Readers.Plain);

    // A dozen topics share what a hundred and fifty share in the content: a third is nothing. And of so few cases confidence is learnt roughly.
    private static readonly Answerer Answerer = AnswererWith(new DecisionThresholds { Answer = 0.8, Suggest = 0.4 });

    [Theory]
    [InlineData(null, "cả nước")]
    [InlineData("04", "riêng tỉnh 04")]
    [InlineData("22", "cả nước")]
    public void A_clear_question_is_answered_for_the_askers_province(string? province, string answer) =>
        Assert.Equal(answer, Assert.IsType<Decision.Answer>(Answerer.Decide("giếng chung ai coi", Now with { Province = province })).Entry.Answer);

    [Theory]
    [InlineData("ao cá ở đâu")]
    [InlineData("xin chào, cho tôi hỏi ao cá ở đâu, cảm ơn")]
    [InlineData("Dạ cho tôi hỏi ao cá ở đâu ạ")]
    public void Words_of_politeness_change_nothing(string question) =>
        Assert.Equal("ao-ca", Assert.IsType<Decision.Answer>(Answerer.Decide(question, Now)).Entry.Id);

    [Fact]
    public void Topics_that_come_equally_close_are_offered_and_expired_ones_are_not()
    {
        var suggest = Assert.IsType<Decision.Suggest>(Answerer.Decide("xe muốn qua cầu", Now));

        Assert.Equal(["cau-duoi", "cau-tren"], suggest.Entries.Select(e => e.Id).Order());
        Assert.Contains("cau-giua", suggest.Ranked.Take(3).Select(r => r.Id));
        Assert.Equal(suggest.Ranked[0].Score, suggest.Score);
    }

    [Fact]
    public void A_topic_whose_answers_have_all_expired_is_not_answered() =>
        Assert.IsNotType<Decision.Answer>(Answerer.Decide("cầu giữa ở đâu", Now));

    [Fact]
    public void It_was_answered_while_it_was_valid() =>
        Assert.Equal("hết hạn", Assert.IsType<Decision.Answer>(Answerer.Decide("cầu giữa ở đâu", new Asking(new DateOnly(2025, 12, 31)))).Entry.Answer);

    [Fact]
    public void After_a_wrong_guess_that_topic_is_gone_and_the_next_is_offered_and_not_asserted()
    {
        Assert.Equal("cau-tren", Assert.IsType<Decision.Answer>(Answerer.Decide("cầu trên ở đâu", Now)).Entry.Id);

        var next = Answerer.Decide("cầu trên ở đâu", Now with { Refused = ["cau-tren"] });

        Assert.IsNotType<Decision.Answer>(next);
        Assert.DoesNotContain("cau-tren", next.Ranked.Select(r => r.Id));
        Assert.Equal(0, next.Confidence);
    }

    [Theory]
    [InlineData("sổ đất ở đâu", "so-dat")]
    [InlineData("so dat o dau", "so-dat")]
    [InlineData("Dạ chào bot ạ", "chao")]
    public void A_fixed_reply_is_found_by_its_questions_or_its_phrases(string message, string id) =>
        Assert.Equal(id, Assert.IsType<Decision.Fixed>(Answerer.Decide(message, Now)).Reply.Id);

    [Theory]
    [InlineData("cột điện bị đổ", true)]
    [InlineData("máy xát bị đổ", false)]
    [InlineData("máy xát bị đổ, cứu với", true)]
    public void A_reply_that_yields_gives_way_where_the_FAQ_is_surely_meant_and_nobody_cries_for_help(string message, bool isFixed)
    {
        var decision = Answerer.Decide(message, Now);

        Assert.Equal(isFixed ? "keu-cuu" : "may-xat", decision is Decision.Fixed reply ? reply.Reply.Id : Assert.IsType<Decision.Answer>(decision).Entry.Id);
        Assert.Equal(isFixed, Answerer.FixedReplyTo(Readers.Plain.Read(message)) is not null);
    }

    [Fact]
    public void A_referral_that_comes_first_without_a_clear_lead_is_said_with_what_is_near()
    {
        var sure = Assert.IsType<Decision.Fixed>(AnswererWith(new DecisionThresholds()).Decide("sổ đất ở đâu", Now));
        var unsure = Assert.IsType<Decision.Fixed>(AnswererWith(new DecisionThresholds { TurnAway = 1.1, NearBest = 0 }).Decide("sổ đất ở đâu", Now));

        Assert.Equal(("so-dat", "so-dat"), (sure.Reply.Id, unsure.Reply.Id));
        Assert.Empty(sure.Near);
        Assert.Equal(3, unsure.Near.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("…?!")]
    [InlineData("zzz qqq")]
    public void What_shares_nothing_with_the_content_is_left_open(string message) => Assert.IsType<Decision.Abstain>(Answerer.Decide(message, Now));

    private static Answerer AnswererWith(DecisionThresholds thresholds)
    {
        var faq = new FaqBase(
        [
            .. SmallVillage.Matters.Where(m => m != "cầu giữa").Select(m => Entry(m, "cả nước")),
            Entry("giếng chung", "riêng tỉnh 04") with { Area = "04" },
            Entry("cầu giữa", "hết hạn") with { ValidTo = new DateOnly(2025, 12, 31) },
        ]);
        var replies = new FixedReplies(
        [
            (Reply("chao", ReplyKind.Smalltalk) with { Whole = true, Phrases = ["chào bot"] }, "replies/a.yaml"),
            (Reply("keu-cuu", ReplyKind.Emergency) with { Yields = true, Phrases = ["bị đổ"], Always = ["cứu với"] }, "replies/a.yaml"),
            .. SmallVillage.NotOurs.Select(m => (Reply(SmallVillage.Id(m), ReplyKind.Referral) with { Questions = SmallVillage.Phrasings(m) }, "replies/b.yaml")),
        ], Courtesies, Readers.Plain);
        var understanding = new Understanding(
            Readers.Plain, Courtesies, SmallVillage.Ranker, new QuestionParts(SmallVillage.Concepts), new FollowUps(SmallVillage.Concepts, faq, new FollowUpWeights()));
        return new Answerer(faq, replies, understanding, thresholds);
    }

    private static FixedReply Reply(string id, ReplyKind kind) => new() { Id = id, Kind = kind, Title = id, Text = id };

    private static FaqEntry Entry(string matter, string answer) => new()
    {
        Id = SmallVillage.Id(matter),
        Title = matter,
        Label = matter,
        Category = "thu-nghiem",
        Audience = [Audience.Resident],
        Questions = SmallVillage.Phrasings(matter),
        Area = FaqEntry.National,
        ValidFrom = new DateOnly(2024, 1, 1),
        Sources = [new Source { Document = "Quy ước" }],
        ReviewedOn = Today,
        Answer = answer,
    };
}
