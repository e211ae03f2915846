using CauNoi.Knowledge.Faq;

namespace CauNoi.Knowledge.Tests.Faq;

public sealed class FaqWarningsTests
{
    private const string LaterPath = "faq/thu-nghiem/gieng-chung.2027.md";

    private static readonly ReplacedDocument[] Replaced =
    [
        new() { Document = "Quy ước 1/2020", ReplacedBy = "Quy ước 2/2026", From = new DateOnly(2026, 6, 1), Source = "[A]" },
    ];

    [Theory]
    [InlineData("2026-10-31", false)]
    [InlineData("2026-11-01", true)]
    [InlineData("2027-05-01", true)]
    public void An_end_within_sixty_days_or_behind_us_is_told_when_nothing_follows(string day, bool told)
    {
        var warnings = On(day, SampleFile.Text).Where(w => w.Message.Contains("nothing follows", StringComparison.Ordinal));

        Assert.Equal(told, warnings.Any());
    }

    [Fact]
    public void An_end_that_another_version_follows_is_as_it_should_be()
    {
        var later = SampleFile.Change(SampleFile.With("valid_from: 2026-01-01", "valid_from: 2027-01-01"), "valid_to: 2026-12-31", "valid_to:");

        Assert.Empty(FaqWarnings.On(
            new DateOnly(2026, 12, 1), [SampleFile.Source(SampleFile.Path, SampleFile.Text), SampleFile.Source(LaterPath, later)], Replaced));
    }

    [Theory]
    [InlineData("2026-05-31", "document: Quy ước 1/2020", false)]
    [InlineData("2026-06-01", "document: Quy ước 1/2020", true)]
    [InlineData("2026-06-01", "document: Quy ước 1/2020 của xóm", true)]
    [InlineData("2026-06-01", "document: Quy ước 1/2020\n  - document: Quy ước 2/2026", false)]
    [InlineData("2026-06-01", "document: Quy ước 3/2020", false)]
    public void A_replaced_document_is_told_from_the_day_of_the_new_one(string day, string sources, bool told)
    {
        var text = SampleFile.With("document: Quy ước bịa ra để thử\n    article: Điều 1", sources);

        var warnings = On(day, text);

        Assert.Equal(told ? ["cites Quy ước 1/2020, replaced by Quy ước 2/2026 from 2026-06-01"] : [], warnings.Select(w => w.Message));
        Assert.All(warnings, w => Assert.Equal((SampleFile.Path, SampleFile.Line(text, "sources:")), (w.File, w.Line)));
    }

    [Fact]
    public void An_answer_that_ended_before_the_replacement_was_right_in_its_time()
    {
        var text = SampleFile.Change(SampleFile.With("document: Quy ước bịa ra để thử", "document: Quy ước 1/2020"), "valid_to: 2026-12-31", "valid_to: 2026-05-31");

        Assert.DoesNotContain(On("2026-07-01", text), w => w.Message.Contains("cites", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2027-11-21", false)]
    [InlineData("2027-11-22", true)]
    public void An_entry_that_nobody_reviewed_for_a_year_is_told(string day, bool told) =>
        Assert.Equal(told, On(day, SampleFile.With("valid_to: 2026-12-31", "valid_to:")).Any(w => w.Message.Contains("last reviewed", StringComparison.Ordinal)));

    private static IReadOnlyList<CauNoi.Knowledge.Content.ContentFault> On(string day, string text) =>
        FaqWarnings.On(DateOnly.Parse(day, null), [SampleFile.Source(SampleFile.Path, text)], Replaced);
}
