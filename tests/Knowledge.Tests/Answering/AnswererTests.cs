using CauNoi.Knowledge.Answering;

namespace CauNoi.Knowledge.Tests.Answering;

[Collection(RealContentCollection.Name)]
public sealed class AnswererTests(RealKnowledge real)
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateOnly NextYear = new(2027, 1, 5);

    private readonly Answerer _answerer = real.Base.Answerer;

    [Theory]
    // with marks
    [InlineData("Cho tôi hỏi chuẩn nghèo hiện nay là bao nhiêu ạ", "chuan-ngheo-hien-hanh")]
    [InlineData("Chuẩn nghèo giai đoạn 2027-2030 có gì thay đổi?", "chuan-ngheo-2027-2030")]
    [InlineData("Thế nào thì gọi là hộ cận nghèo hở cháu", "ho-can-ngheo-la-gi")]
    [InlineData("Tôi bị mất giấy chứng nhận hộ nghèo, xin cấp lại thế nào?", "mat-giay-chung-nhan")]
    [InlineData("Kết quả rà soát được niêm yết ở chỗ nào, mấy ngày?", "niem-yet-cong-khai")]
    [InlineData("Nhà tiêu kiểu gì mới được coi là hợp vệ sinh", "chi-so-nha-tieu")]
    [InlineData("Ban Chỉ đạo rà soát của xã làm nhiệm vụ gì", "ban-chi-dao-ra-soat")]
    [InlineData("Không đồng ý kết quả rà soát thì tôi khiếu nại ở đâu", "khieu-nai-ket-qua-ra-soat")]
    // without marks
    [InlineData("toi muon dang ky thoat ngheo thi lam the nao", "dang-ky-thoat-ngheo")]
    [InlineData("mat giay chung nhan ho ngheo thi xin cap lai o dau", "mat-giay-chung-nhan")]
    [InlineData("ngheo da chieu nghia la gi vay", "ngheo-da-chieu-la-gi")]
    [InlineData("quy trinh ra soat ho ngheo co may buoc", "quy-trinh-ra-soat")]
    // Telex
    [InlineData("quy trinhf raf soats hooj ngheof cos maays buwowcs", "quy-trinh-ra-soat")]
    [InlineData("mucws chuaanr ngheof hieenj nay laf bao nhieeu", "chuan-ngheo-hien-hanh")]
    [InlineData("gia ddinhf tooi muoons ddawng kys thoats ngheof", "dang-ky-thoat-ngheo")]
    // VNI
    [InlineData("ma61t gia61y chu7ng1 nha65n ho65 ngheo2 thi2 xin ca61p la5i the61 na2o", "mat-giay-chung-nhan")]
    [InlineData("toi6 muo6n1 d9a8ng ky1 thoa1t ngheo2", "dang-ky-thoat-ngheo")]
    // abbreviations
    [InlineData("e muon dk thoat ngheo thi lm ntn", "dang-ky-thoat-ngheo")]
    [InlineData("mk bi mat gcn hn, xin cap lai dc k", "mat-giay-chung-nhan")]
    [InlineData("chuan ngheo h la bn z", "chuan-ngheo-hien-hanh")]
    public void A_question_gets_the_answer_of_its_topic_however_it_is_typed(string question, string id)
    {
        var decision = Assert.IsType<Decision.Answer>(_answerer.Decide(question, new Asking(Today)));

        Assert.Equal(id, decision.Entry.Id);
        Assert.Equal(id, decision.Ranked[0].Id);
        Assert.True(decision.Entry.IsValidOn(Today));
    }

    [Fact]
    public void A_topic_asked_by_its_title_is_answered_or_offered()
    {
        foreach (var topic in real.Base.Faq.Topics)
        {
            var decision = _answerer.Decide(topic.Versions[^1].Title, new Asking(Today));
            IEnumerable<string> given = decision switch
            {
                Decision.Answer answer => [answer.Entry.Id],
                Decision.Suggest suggest => suggest.Entries.Select(e => e.Id),
                _ => [],
            };
            Assert.Contains(topic.Id, given);
        }
    }

    [Fact]
    public void The_present_poverty_line_is_that_of_the_day_of_asking()
    {
        const string Question = "chuẩn nghèo hiện nay là bao nhiêu";
        var now = Assert.IsType<Decision.Answer>(_answerer.Decide(Question, new Asking(Today))).Entry;
        var later = Assert.IsType<Decision.Answer>(_answerer.Decide(Question, new Asking(NextYear))).Entry;

        Assert.Equal(("chuan-ngheo-hien-hanh", "chuan-ngheo-hien-hanh"), (now.Id, later.Id));
        Assert.NotEqual(now, later);
        Assert.Contains("1.500.000 đồng", FirstParagraph(now.AnswerOn(Today)), StringComparison.Ordinal);
        Assert.DoesNotContain("2.200.000", FirstParagraph(now.AnswerOn(Today)), StringComparison.Ordinal);
        Assert.Contains("2.200.000 đồng", FirstParagraph(later.AnswerOn(NextYear)), StringComparison.Ordinal);
        Assert.DoesNotContain("1.500.000", FirstParagraph(later.AnswerOn(NextYear)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_standard_of_the_policy_table_is_the_one_that_the_FAQ_tells()
    {
        foreach (var day in new[] { Today, new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 1), NextYear })
        {
            var line = real.Base.Policy.Standards.InForceOn(day)!.Line("minimum_living")!;
            var told = FirstParagraph(real.Base.Faq.Find("chuan-ngheo-hien-hanh")!.EntryFor(day, province: null)!.AnswerOn(day));
            Assert.Contains(Money(line.Rural), told, StringComparison.Ordinal);
            Assert.Contains(Money(line.Urban), told, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("lắp tên lửa bằng vỏ chai lên sao Hỏa")]
    [InlineData("qwzx plmk vbnt")]
    [InlineData("12345 67890")]
    [InlineData("")]
    [InlineData("…?!")]
    [InlineData("❤️❤️")]
    public void Nonsense_and_strange_matters_get_no_answer(string question)
    {
        var decision = _answerer.Decide(question, new Asking(Today));

        Assert.IsNotType<Decision.Answer>(decision);
    }

    private static string FirstParagraph(string answer) => answer.Split("\n\n")[0];

    private static string Money(long dong) => dong.ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', '.') + " đồng";
}
