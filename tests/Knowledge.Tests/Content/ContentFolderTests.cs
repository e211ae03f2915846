using System.Text;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Faq;
using CauNoi.Knowledge.Policy.Figures;
using CauNoi.Knowledge.Policy.Rows;
using CauNoi.Knowledge.Tests.Faq;

namespace CauNoi.Knowledge.Tests.Content;

public sealed class ContentFolderTests
{
    private const string Rows = """
        - id: a
          value: 1
          unit: dong
          valid_from: 2022-01-01
          valid_to: 2026-12-31
          source: Nghị định A
          confidence: A
        - id: a
          value: 2
          unit: dong
          valid_from: 2027-01-01
          source: Nghị định B
          confidence: A

        """;

    /// <summary>What is changed in the faultless FAQ file, the line that is then at fault, and a word of the fault.</summary>
    public static TheoryData<string, string, int, string> BrokenFaqFiles => new()
    {
        { "title: Giếng chung của xóm ai coi?", "title: \"Giếng chung", 3, "" },
        { "title: Giếng chung của xóm ai coi?", "title: Giếng: chung: của", 3, "" },
        { "audience: [resident, hamlet]", "audience: [resident, nobody]", 6, "Requested value" },
        { "audience: [resident, hamlet]", "audience: [resident, hamlet]\nlable: x", 7, "lable" },
        { "label: Giếng chung\n", "", 44, "'label'" },
        { "title: Giếng chung của xóm ai coi?", "title:", 3, "'title:' has no value" },
        { "audience: [resident, hamlet]", "audience:", 6, "'audience:' has no value" },
        { "  - giếng chung hỏi lần 3\n", "  -\n", 10, "'-' has no value" },
        { "document: Quy ước bịa ra để thử", "document:", 42, "'document:' has no value" },
        { "  - document: Quy ước bịa ra để thử\n    article: Điều 1", "  - { document: , article: Điều 1 }", 42, "'document:' has no value" },
        { "valid_from: 2026-01-01", "valid_from: 01/01/2026", 39, "'01/01/2026' is not a date of the form yyyy-MM-dd" },
        { "valid_from: 2026-01-01", "valid_from: 2026-02-30", 39, "'2026-02-30' is not a date" },
        { "valid_from: 2026-01-01", "valid_from:", 39, "'' is not a date" },
        { "valid_to: 2026-12-31", "valid_to: mai mốt", 40, "'mai mốt' is not a date" },
    };

    [Theory]
    [MemberData(nameof(BrokenFaqFiles))]
    public void A_broken_FAQ_file_is_named_with_its_line(string old, string @new, int line, string message)
    {
        using var content = new TemporaryContent().With(SampleFile.Path, SampleFile.With(old, @new));

        var (entries, faults) = FaqBase.Read(content.Folder);

        Assert.Empty(entries);
        var fault = Assert.Single(faults);
        Assert.Equal((SampleFile.Path, line), (fault.File, fault.Line));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith($"{SampleFile.Path}:{line}: ", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("source: Nghị định B", "source:", 12)]
    [InlineData("source: Nghị định A", "source:", 6)]
    public void An_empty_key_of_a_table_is_named_at_its_own_row(string old, string @new, int line)
    {
        using var content = new TemporaryContent().With("policy/figures.yaml", SampleFile.Change(Rows, old, @new));

        var fault = Assert.Single(Assert.Throws<ContentException>(() => ReadRows(content)).Faults);

        Assert.Equal(("policy/figures.yaml", line), (fault.File, fault.Line));
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_named()
    {
        using var content = new TemporaryContent().With(SampleFile.Path, Encoding.Latin1.GetBytes("---\ntitle: Chu\u00e2n\n---\n"));

        var fault = Assert.Single(FaqBase.Read(content.Folder).Faults);

        Assert.Equal((SampleFile.Path, 1), (fault.File, fault.Line));
        Assert.Contains("not UTF-8", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_line_ends_a_byte_order_mark_and_decomposed_letters_are_no_fault()
    {
        var text = SampleFile.Text.Replace("\n", "\r\n", StringComparison.Ordinal).Normalize(NormalizationForm.FormD);
        using var content = new TemporaryContent().With(SampleFile.Path, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);

        var entry = Assert.Single(FaqBase.Load(content.Folder).Topics).Versions.Single();

        Assert.Equal("Giếng chung của xóm ai coi?".Normalize(), entry.Title);
        Assert.DoesNotContain('\r', entry.Answer);
    }

    [Fact]
    public void A_good_file_is_read_beside_a_broken_one_but_the_FAQ_as_a_whole_is_refused()
    {
        using var content = new TemporaryContent().With(SampleFile.Path, SampleFile.Text).With("faq/thu-nghiem/hong.md", "hỏng");

        var (entries, faults) = FaqBase.Read(content.Folder);

        Assert.Equal("gieng-chung", Assert.Single(entries).Entry.Id);
        Assert.Equal("faq/thu-nghiem/hong.md", Assert.Single(faults).File);
        Assert.Throws<ContentException>(() => FaqBase.Load(content.Folder));
    }

    [Fact]
    public void Files_are_listed_in_ordinal_order_below_the_folder()
    {
        using var content = new TemporaryContent().With("faq/b/2.md", "").With("faq/a/1.md", "").With("faq/a/1.txt", "").With("faq/B.md", "");

        Assert.Equal(["faq/B.md", "faq/a/1.md", "faq/b/2.md"], content.Folder.Files("faq", "*.md"));
    }

    [Theory]
    [InlineData("faq/khong-co.md")]
    [InlineData("khong-co/khong-co.md")]
    public void A_missing_file_is_named(string file)
    {
        using var content = new TemporaryContent().With("faq/co.md", "");

        var fault = Assert.Single(Assert.Throws<ContentException>(() => content.Folder.ReadText(file)).Faults);

        Assert.Equal((file, 1), (fault.File, fault.Line));
        Assert.Contains("missing", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        using var content = new TemporaryContent();

        Assert.Equal("faq", Assert.Single(Assert.Throws<ContentException>(() => FaqBase.Load(content.Folder)).Faults).File);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a remark\n")]
    public void An_empty_file_is_named(string text)
    {
        using var content = new TemporaryContent().With("policy/figures.yaml", text);

        Assert.Equal(("policy/figures.yaml", 1), Assert.Throws<ContentException>(() => ReadRows(content)).Faults.Select(f => (f.File, f.Line)).Single());
    }

    private static IReadOnlyList<RowSource<FigureRow>> ReadRows(TemporaryContent content) => new PolicyFolder(content.Folder).Read<FigureRow>("figures.yaml");
}
