using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.CheckEligibility;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Knowledge;

namespace CauNoi.Bot.Tests.Skills.CheckEligibility;

public sealed class IncomeReaderTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Load(Path.Combine(RepositoryRoot.Path, "content"));
    private static readonly IncomeReader Reader = new(new Phrasebook(Knowledge).For("check-eligibility"), Knowledge.Reader);

    [Theory]
    [InlineData("1tr4", 1_400_000)]
    [InlineData("1,4 triệu", 1_400_000)]
    [InlineData("khoảng một triệu rưỡi một người", 1_500_000)]
    [InlineData("1400000", 1_400_000)]
    [InlineData("1.450.500 đồng", 1_450_500)]
    [InlineData("900k", 900_000)]
    [InlineData("0", 0)]
    [InlineData("nhà tôi không có thu nhập", 0)]
    [InlineData("cả nhà 5 triệu, 4 người", 1_250_000)]
    [InlineData("ca nha 5 trieu 4 nguoi", 1_250_000)]
    [InlineData("nhà 4 nhân khẩu được 5 triệu", 1_250_000)]
    [InlineData("5 triệu bốn người", 1_250_000)]
    [InlineData("nhà 4 người, mỗi người 1 triệu", 1_000_000)]
    [InlineData("43 triệu một năm", 3_583_334)]
    [InlineData("43 triệu/năm", 3_583_334)]
    [InlineData("24tr/nam", 2_000_000)]
    [InlineData("cả nhà 60 triệu một năm, 5 người", 1_000_000)]
    public void An_income_is_read_as_one_of_a_person_and_month(string typed, long expected)
    {
        var reading = Read(typed);
        Assert.Equal((IncomeFault.None, expected), (reading.Fault, reading.Monthly));
        Assert.NotNull(reading.People);
    }

    [Theory]
    [InlineData("cả nhà 5 triệu", 5_000_000)]
    [InlineData("hai vợ chồng làm được 6tr", 6_000_000)]
    [InlineData("cả gia đình 24 triệu một năm", 2_000_000)]
    [InlineData("cả nhà có một người đi làm được 5 triệu", 5_000_000)]
    public void The_income_of_a_family_asks_for_the_number_of_people(string typed, long monthly)
    {
        var reading = Read(typed);
        Assert.Equal((IncomeFault.None, null, monthly), (reading.Fault, reading.People, reading.Monthly));
    }

    [Theory]
    [InlineData("khá giả", IncomeFault.NoNumber)]
    [InlineData("nhà 4 người", IncomeFault.NoNumber)]
    [InlineData("1400", IncomeFault.NoUnit)]
    [InlineData("1,4", IncomeFault.NoUnit)]
    [InlineData("-500000", IncomeFault.Negative)]
    [InlineData("âm 2 triệu", IncomeFault.Negative)]
    [InlineData("chồng 3 triệu, vợ 2 triệu", IncomeFault.SeveralSums)]
    [InlineData("200 nghìn một ngày", IncomeFault.ShortTime)]
    public void What_is_no_income_says_why(string typed, IncomeFault fault) => Assert.Equal(fault, Read(typed).Fault);

    private static IncomeReading Read(string typed) => Reader.Read(typed);
}
