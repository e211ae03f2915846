using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Faq;

namespace CauNoi.Knowledge.Tests.Faq;

public sealed class FaqFileTests
{
    [Fact]
    public void A_file_is_read_into_an_entry()
    {
        var entry = FaqFile.Parse(SampleFile.Path, SampleFile.Text);

        Assert.Equal("gieng-chung", entry.Id);
        Assert.Equal("Giếng chung của xóm ai coi?", entry.Title);
        Assert.Equal("Giếng chung", entry.Label);
        Assert.Equal("thu-nghiem", entry.Category);
        Assert.Equal([Audience.Resident, Audience.Hamlet], entry.Audience);
        Assert.Equal(30, entry.Questions.Count);
        Assert.Equal("giếng chung hỏi lần 30", entry.Questions[^1]);
        Assert.Equal(FaqEntry.National, entry.Area);
        Assert.Equal(new DateOnly(2026, 1, 1), entry.ValidFrom);
        Assert.Equal(new DateOnly(2026, 12, 31), entry.ValidTo);
        Assert.Equal(new DateOnly(2026, 11, 22), entry.ReviewedOn);
        Assert.Equal("Quy ước bịa ra để thử, Điều 1", entry.Sources.Single().ToString());
        Assert.Empty(entry.Related);
        Assert.Equal("Xóm cử người **coi giếng**.\n\n- Mỗi năm đổi một lần.", entry.Answer);
        Assert.Equal(SampleFile.Path, entry.File);
    }

    [Fact]
    public void What_may_be_left_out_may_be_left_empty()
    {
        var text = SampleFile.With("valid_to: 2026-12-31", "valid_to:");
        text = SampleFile.Change(text, "article: Điều 1", "article:");

        var entry = FaqFile.Parse(SampleFile.Path, text);

        Assert.Null(entry.ValidTo);
        Assert.Equal("Quy ước bịa ra để thử", entry.Sources.Single().ToString());
    }

    [Fact]
    public void A_line_of_dashes_in_the_answer_belongs_to_the_answer()
    {
        var entry = FaqFile.Parse(SampleFile.Path, SampleFile.Text + "---\nchân trang\n");

        Assert.EndsWith("---\nchân trang", entry.Answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id: gieng-chung\n")]
    [InlineData(" ---\nid: gieng-chung\n---\n")]
    [InlineData("")]
    public void A_file_without_opening_fence_is_refused_at_line_1(string text)
    {
        var fault = Assert.Single(Assert.Throws<ContentException>(() => FaqFile.Parse(SampleFile.Path, text)).Faults);

        Assert.Equal((SampleFile.Path, 1), (fault.File, fault.Line));
        Assert.Contains("must begin with", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_closing_fence_is_refused()
    {
        var text = SampleFile.With("\n---\nXóm", "\nXóm");

        var fault = Assert.Single(Assert.Throws<ContentException>(() => FaqFile.Parse(SampleFile.Path, text)).Faults);

        Assert.Equal((SampleFile.Path, 1), (fault.File, fault.Line));
        Assert.Contains("no closing line", fault.Message, StringComparison.Ordinal);
    }
}
