using CauNoi.Bot.Commands;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Knowledge;
using CauNoi.Knowledge.Policy.Benefits;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Bot.Tests.Commands;

public sealed class DemoFamilyTests
{
    private static readonly KnowledgeBase Base = KnowledgeBase.Load(Path.Combine(RepositoryRoot.Path, "content"));
    private static readonly DateOnly Day = new(2026, 11, 22);

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "demo", "families"), "*.json").Select(f => Path.GetFileName(f)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_household_is_read_as_one_entry_for_a_benefit_and_one_line_for_a_question(string file)
    {
        var (list, reading) = Read(file);

        var entries = reading.Now(list.Now).Concat(reading.WhenNeeded(list.WhenNeeded)).Where(l => l.StartsWith("- ", StringComparison.Ordinal)).ToList();
        var questions = reading.Undecided(list.Undecided, list.Now.Concat(list.WhenNeeded)).ToList();

        Assert.NotEmpty(reading.Now(list.Now));
        Assert.Equal(entries.Distinct(), entries);
        Assert.Equal(questions.Select(q => q.Split('→')[0]).Distinct().Count(), questions.Count);
        Assert.DoesNotContain(questions, q => q.Contains("HIV", StringComparison.Ordinal));
    }

    [Fact]
    public void The_poor_family_hears_of_its_monthly_money_first_and_of_the_card_that_is_missing()
    {
        var (list, reading) = Read("lao-cai-ho-ngheo.json");

        Assert.Equal("- Trợ cấp hưu trí xã hội (bà): 540.000 đồng/tháng", reading.Now(list.Now).First());
        Assert.Equal(["- Thẻ bảo hiểm y tế được Nhà nước đóng toàn bộ (bà): 100%"], reading.Names(list.NotReceived()));
    }

    private static (EntitlementList List, EntitlementReading Reading) Read(string file)
    {
        var household = HouseholdFile.Read(File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "demo", "families", file)));
        var list = Base.Policy.Benefits.Of(household.Family(StatusSet.Of(household.Status!.Value), default), Day);
        var words = new EntitlementWords(Base.Policy, new Phrasebook(Base));
        return (list, new EntitlementReading(words, Day, [.. household.Members!.Select(m => m.Name!)]));
    }
}
