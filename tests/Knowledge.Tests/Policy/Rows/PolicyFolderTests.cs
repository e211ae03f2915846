using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Tests.Faq;

namespace CauNoi.Knowledge.Tests.Policy.Rows;

public sealed class PolicyFolderTests : IDisposable
{
    private const string Standards = "policy/standards.yaml";
    private const string Figures = "policy/figures.yaml";

    private const string ProvincialStandard = """
        - id: QN-2026
          area: "22"
          valid_from: 2026-01-01
          valid_to: 2030-12-31
          source: "Nghị quyết thử của tỉnh"
          confidence: A
          lines:
            - { id: minimum_living, rural: 2400000, urban: 2900000 }
          classes:
            - { status: poor, within: minimum_living, deprivations_from: 2 }
            - { status: near_poor, within: minimum_living }
          indicators: [job, water, toilet]

        """;

    private const string Row = """
        # a row of the commune's own
        - id: xa.gao
          value: 15
          unit: kilograms
          valid_from: 2026-01-01
          valid_to: 2026-06-30
          source: Nghị quyết thử của xã
          confidence: A

        """;

    /// <summary>The table, what the commune wrote there, the line at fault and a word of the fault.</summary>
    public static TheoryData<string, string, int, string> Broken => new()
    {
        { Figures, SampleFile.Change(Row, "kilograms", "baskets"), 4, "unknown unit 'baskets'" },
        { Figures, SampleFile.Change(Row, "value: 15", "value: -15"), 3, "cannot be -15" },
        { Figures, SampleFile.Change(Row, "value: 15", "value: 9999999999999999"), 3, "cannot be 9999999999999999" },
        { Figures, SampleFile.Change(Row, "value: 15", "value: 99999999999999999999999999999999"), 3, "" },
        { Figures, SampleFile.Change(Row, "value: 15", "value: mười lăm"), 3, "" },
        { Figures, SampleFile.Change(Row, "value: 15", "value:"), 3, "has no value" },
        { Figures, SampleFile.Change(Row, "value: 15", "value: 15\n  value: 16"), 4, "" },
        { Figures, SampleFile.Change(Row, "value: 15", "val: 15"), 3, "val" },
        { Figures, SampleFile.Change(Row, "source: Nghị quyết thử của xã", "source: ' '"), 7, "names no source" },
        { Figures, SampleFile.Change(Row, "confidence: A", "confidence: Z"), 8, "Z" },
        { Figures, SampleFile.Change(Row, "2026-06-30", "2025-06-30"), 6, "before it begins" },
        { Figures, SampleFile.Change(Row, "2026-01-01", "1926-01-01"), 5, "cannot be" },
        { Figures, Row + SampleFile.Change(Row, "2026-01-01", "2026-06-30"), 13, "overlaps the row of" },
        { Figures, Row + SampleFile.Change(SampleFile.Change(Row, "2026-01-01", "2026-07-02"), "2026-06-30", "2026-12-31"), 13, "leaves a gap after 2026-06-30" },
        { Figures, Row + Row, 13, "overlaps the row of" },
        { Figures, SampleFile.Change(Row, "confidence: A", "confidence: A\n  product_of: { figure: base-salary, times: 2 }"), 9, "2 × 'base-salary' of 2024-07-01 is 4680000" },
        { Figures, SampleFile.Change(Row, "confidence: A", "confidence: A\n  product_of: { figure: xa.khong-co, times: 2 }"), 9, "not known in that time" },
        { Figures, SampleFile.Change(Row, "xa.gao", "base-salary"), 4, "another unit in another period" },
        { Figures, "gạo: 15 cân\n", 1, "" },
        { Figures, "# nothing yet\n", 1, "nothing is written here" },
        { Standards, SampleFile.Change(ProvincialStandard, "\"22\"", "\"99\""), 2, "unknown area '99'" },
        { Standards, SampleFile.Change(ProvincialStandard, "2026-01-01", "2025-12-31"), 3, "overlaps 'QN-2023-2025'" },
        { Standards, SampleFile.Change(ProvincialStandard, "\"22\"", "national"), 3, "overlaps 'VN-2022-2025'" },
        { Standards, SampleFile.Change(ProvincialStandard, "rural: 2400000", "rural: 0"), 7, "cannot be" },
        { Standards, SampleFile.Change(ProvincialStandard, "from: 2", "from: 4"), 9, "asks for 4 of 3 indicators" },
        { Standards, SampleFile.Change(ProvincialStandard, "within: minimum_living }", "within: living }"), 9, "unknown line 'living'" },
        { Standards, SampleFile.Change(ProvincialStandard, "[job, water, toilet]", "[job, job]"), 12, "one twice" },
        { Standards, SampleFile.Change(ProvincialStandard, "[job, water, toilet]", "[job, roof]"), 12, "Roof" },
        { Standards, SampleFile.Change(ProvincialStandard, "status: poor", "status: not_poor"), 9, "needs no rule" },
        { Standards, ProvincialStandard[..ProvincialStandard.IndexOf("  classes", StringComparison.Ordinal)] + "  classes: []\n  indicators: [job, water]\n", 9, "does not say who is poor" },
    };

    private static readonly string[] Touched = ["base-salary", "social-assistance-base", "social-pension", "burial"];

    private readonly TemporaryContent _ours = OursWithFewFigures();

    [Fact]
    public void A_row_of_the_commune_with_the_id_and_first_day_of_ours_stands_in_its_place()
    {
        using var local = new TemporaryContent().With(Figures, """
            - { id: social-pension, value: 600000, unit: dong_per_month, valid_from: 2026-07-01, valid_to: , source: "Nghị định thử", confidence: A }
            """);

        var figures = Load(local).Figures;

        Assert.Equal([500_000, 600_000], figures.Periods("social-pension").Select(r => r.Value));
        Assert.Equal("Nghị định thử", figures.Find("social-pension", new DateOnly(2026, 11, 22))!.Source);
    }

    [Fact]
    public void Any_other_row_of_the_commune_is_added()
    {
        using var local = new TemporaryContent().With(Standards, ProvincialStandard).With(Figures, Row);

        var policy = Load(local);

        Assert.Equal("QN-2026", policy.Standards.InForceOn(new DateOnly(2026, 11, 22), "22")?.Id);
        Assert.Equal("QN-2023-2025", policy.Standards.InForceOn(new DateOnly(2025, 12, 31), "22")?.Id);
        Assert.Equal(2_400_000, policy.Figures.Find("standard.22.minimum_living.rural", new DateOnly(2026, 11, 22))?.Value);
        Assert.Equal(15, policy.Figures.Find("xa.gao", new DateOnly(2026, 6, 30))?.Value);
    }

    [Fact]
    public void A_folder_of_the_commune_without_tables_changes_nothing()
    {
        using var local = new TemporaryContent().With("faq/xa.md", "");

        Assert.Equal(PolicyBase.Load(_ours.Folder, local: null).Figures.Ids.Order(), Load(local).Figures.Ids.Order());
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void With_a_fault_in_the_commune_s_rows_the_program_goes_on_with_ours_and_names_file_and_line(string table, string text, int line, string message)
    {
        using var local = new TemporaryContent().With(table, text);

        var policy = PolicyBase.Load(_ours.Folder, local.Folder);

        Assert.Contains(policy.LocalFaults, f => f.File == Path.Combine(local.Folder.Path, table) && f.Line == line && f.Message.Contains(message, StringComparison.Ordinal));
        Assert.Null(policy.Figures.Find("xa.gao", new DateOnly(2026, 1, 1)));
        Assert.Equal(PolicyContent.Base.Standards.All.Select(s => s.Id), policy.Standards.All.Select(s => s.Id));
    }

    [Fact]
    public void A_commune_that_changes_a_base_is_told_which_of_our_products_no_longer_fits()
    {
        using var local = new TemporaryContent().With(Figures, """
            - { id: social-assistance-base, value: 600000, unit: dong_per_month, valid_from: 2026-07-01, valid_to: , source: "Nghị định thử", confidence: A }
            """);

        var policy = PolicyBase.Load(_ours.Folder, local.Folder);

        Assert.Contains(policy.LocalFaults, f => f.File == Figures && f.Message.Contains("'burial' is 10800000, but 20 × 'social-assistance-base'", StringComparison.Ordinal));
        Assert.Equal(540_000, policy.Figures.Find("social-assistance-base", new DateOnly(2026, 11, 22))?.Value);
    }

    [Fact]
    public void A_year_without_a_national_standard_between_two_is_a_fault()
    {
        var text = PolicyContent.Folder.ReadText(Standards).Replace("valid_to: 2021-12-31", "valid_to: 2021-11-30", StringComparison.Ordinal);
        _ours.With(Standards, text);

        var fault = Assert.Single(Assert.Throws<ContentException>(() => PolicyBase.Load(_ours.Folder, local: null)).Faults);

        Assert.Equal(Standards, fault.File);
        Assert.Contains("no national standard holds between 'VN-2021' and 'VN-2022-2025'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Our_own_tables_have_no_fault() => Assert.Empty(PolicyBase.Lint(PolicyContent.Folder, local: null));

    public void Dispose() => _ours.Dispose();

    private PolicyBase Load(TemporaryContent local)
    {
        var policy = PolicyBase.Load(_ours.Folder, local.Folder);
        Assert.Empty(policy.LocalFaults);
        return policy;
    }

    // Our own tables, but only with the figures that the tests touch, and so without the benefits that need the others.
    private static TemporaryContent OursWithFewFigures()
    {
        var ours = new TemporaryContent().With("language/provinces.yaml", PolicyContent.Folder.ReadText("language/provinces.yaml"));
        foreach (var file in PolicyContent.Folder.Files("policy", "*.yaml"))
            ours.With(file, PolicyContent.Folder.ReadText(file));
        var figures = PolicyContent.Folder.ReadText(Figures).Split('\n').Where(l =>
            l.StartsWith("- { id: indicator.", StringComparison.Ordinal) || Touched.Any(id => l.StartsWith($"- {{ id: {id},", StringComparison.Ordinal)));
        return ours.With(Figures, string.Join('\n', figures)).With("policy/benefits.yaml", "[]");
    }
}
