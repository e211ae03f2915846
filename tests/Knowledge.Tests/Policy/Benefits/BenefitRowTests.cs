using System.Text.RegularExpressions;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Benefits;
using CauNoi.Knowledge.Tests.Faq;

namespace CauNoi.Knowledge.Tests.Policy.Benefits;

public sealed partial class BenefitRowTests
{
    private const string Table = "policy/benefits.yaml";

    private const string Row = """
        # a row of the commune's own
        - id: xa.gao
          name: Gạo của xã
          for: household
          valid_from: 2026-01-01
          valid_to:
          when:
            status: [poor]
          amount: { figure: base-salary, times: 2 }
          extras:
            - { name: Thêm, figure: base-salary }
          claim: Hỏi xã.
          topic: xa-gao
          source: Nghị quyết thử của xã
          confidence: A

        """;

    /// <summary>What is spoilt, how, the line at fault and a word of the fault.</summary>
    public static TheoryData<string, string, int, string> Broken => new()
    {
        { "amount: { figure: base-salary, times: 2 }", "amount: { figure: base-salary, text: Miễn }", 9, "either a figure or a text" },
        { "amount: { figure: base-salary, times: 2 }", "amount: { bound: at_most }", 9, "either a figure or a text" },
        { "times: 2", "times: 0", 9, "cannot be 0 times" },
        { "amount: { figure: base-salary, times: 2 }", "amount: { figure: khong-co }", 9, "unknown figure 'khong-co'" },
        { "amount: { figure: base-salary, times: 2 }", "amount: { text: 'đến {{khong-co}}' }", 9, "unknown figure 'khong-co'" },
        { "Thêm, figure: base-salary", "Thêm, figure: khong-co", 9, "unknown figure 'khong-co'" },
        { "valid_from: 2026-01-01", "valid_from: 2024-06-30", 9, "'base-salary' is not known on 2024-06-30" },
        { "confidence: A", "confidence: C", 9, "of confidence C tells a number" },
        { "status: [poor]", "age_from: 16\n    age_under: 16", 7, "nobody is of an age from 16 and under 16" },
        { "status: [poor]", "age_under: 130", 7, "nobody is of an age" },
        { "status: [poor]", "escaped_within_months: 0", 7, "escaped within 0 months" },
        { "status: [poor]", "province: [\"99\"]", 7, "unknown province '99'" },
        { "status: [poor]", "status: [poor]\n    status_any_flag: true", 7, "needs both" },
        { "status: [poor]", "status: [undetermined]", 7, "is no class" },
        { "status: [poor]", "status: [rich]", 8, "" },
        { "status: [poor]", "stauts: [poor]", 8, "stauts" },
        { "valid_to:", "valid_to: 2025-12-31", 6, "before it begins" },
        { "source: Nghị quyết thử của xã", "source: ' '", 14, "names no source" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_fault_in_a_row_is_named_with_file_and_line(string old, string @new, int line, string message)
    {
        using var local = new TemporaryContent().With(Table, SampleFile.Change(Row, old, @new));

        var faults = PolicyBase.Lint(PolicyContent.Folder, local.Folder);

        Assert.Contains(faults, f => f.File == Path.Combine(local.Folder.Path, Table) && f.Line == line && f.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_faultless_row_of_the_commune_is_told_like_ours()
    {
        using var local = new TemporaryContent().With(Table, Row);

        var list = PolicyBase.Load(PolicyContent.Folder, local.Folder).Benefits.Of(FamilyCase.Parse("22/11/2026 | nghèo | - | - | - | - | -").Family, new DateOnly(2026, 11, 22));

        Assert.Equal(5_060_000, Assert.Single(list.Now, e => e.Benefit.Id == "xa.gao").Amount?.Value);
    }

    [Fact]
    public void What_is_read_aloud_has_no_number_of_the_law_written_out() =>
        Assert.Empty(
            from row in PolicyContent.Base.Benefits.Rows
            from text in new[] { row.Claim, row.Amount.Text ?? "" }.Concat(row.Papers).Concat(row.Extras.SelectMany(e => new[] { e.Name, e.Text ?? "" }))
            where AnyNumber().IsMatch(MayHaveNumbers().Replace(text, ""))
            select $"{row.Id}: {text}");

    [Fact]
    public void A_member_who_turns_sixteen_within_the_half_year_is_named_and_so_is_a_window_that_closes()
    {
        var family = FamilyCase.Parse("01/09/2026 | không nghèo, ra 15/10/2023 | - | - | 01/10/2010, mồ côi | - | -").Family;

        var ending = PolicyContent.Base.Benefits.Of(family, new DateOnly(2026, 9, 1)).EndingWithin(183).Select(e => (e.Benefit.Id, e.EndsBy, e.EndsOn)).ToList();

        Assert.Contains(("tro-cap-mo-coi", EndReason.Age, new DateOnly(2026, 9, 30)), ending);
        Assert.Contains(("vay-moi-thoat-ngheo", EndReason.Window, new DateOnly(2026, 10, 15)), ending);
    }

    [Fact]
    public void What_stands_on_the_year_s_list_is_told_apart_from_what_stays_without_it()
    {
        var family = FamilyCase.Parse("22/11/2026 | nghèo, danh sách 2026 | - | - | 01/01/1940, không lương hưu | - | -").Family;

        var list = PolicyContent.Base.Benefits.Of(family, new DateOnly(2026, 11, 22));

        Assert.Contains(list.OnTheList(), e => e.Benefit.Id == "tien-dien-ho-ngheo" && e.EndsOn == new DateOnly(2026, 12, 31) && e.EndsBy == EndReason.List);
        Assert.DoesNotContain(list.OnTheList(), e => e.Benefit.Id == "huu-tri-xa-hoi-75");
        Assert.DoesNotContain(list.EndingWithin(183), e => e.EndsBy == EndReason.List);
    }

    [Fact]
    public void A_card_that_is_recorded_as_missing_is_told()
    {
        var family = FamilyCase.Parse("22/11/2026 | nghèo | - | - | 01/01/1990 | - | -").Family;
        var without = family with { Members = [family.Members[0] with { HasHealthCard = false }] };

        var recorded = PolicyContent.Base.Benefits.Rows.Any(r => r.RecordedAs == RecordedBenefit.HealthCard && r.Id == "bhyt-ho-ngheo");
        Assert.True(recorded);
        Assert.Contains(PolicyContent.Base.Benefits.Of(without, new DateOnly(2026, 11, 22)).NotReceived(), e => e.Benefit.Id == "bhyt-ho-ngheo");
        Assert.DoesNotContain(PolicyContent.Base.Benefits.Of(family, new DateOnly(2026, 11, 22)).NotReceived(), e => e.Benefit.Id == "bhyt-ho-ngheo");
    }

    [Fact]
    public void Deciding_a_thousand_families_allocates_nothing()
    {
        var day = new DateOnly(2026, 9, 1);
        var random = new Random(20261122);
        var families = Enumerable.Range(0, 1_000).Select(_ => Families.Hide(Families.Complete(random, day), random, 5)).ToArray();
        var benefits = PolicyContent.Base.Benefits.On(day);
        var verdicts = new BenefitVerdict[families.Max(benefits.MostVerdicts)];
        Decide();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var written = Decide();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(written > families.Length);

        int Decide()
        {
            var all = 0;
            foreach (var family in families)
                all += benefits.Decide(family, verdicts);
            return all;
        }
    }

    [GeneratedRegex(@"Mẫu số \d+( của Nghị định \d+/\d+)?|VNeID mức 2|\{\{[^}]*\}\}")]
    private static partial Regex MayHaveNumbers();

    [GeneratedRegex(@"\d")]
    private static partial Regex AnyNumber();
}
