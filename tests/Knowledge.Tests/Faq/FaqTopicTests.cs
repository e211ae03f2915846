using CauNoi.Knowledge.Faq;

namespace CauNoi.Knowledge.Tests.Faq;

public sealed class FaqTopicTests
{
    private static readonly FaqTopic Topic = new("gieng-chung",
    [
        Version("cũ", FaqEntry.National, "2024-01-01", "2025-12-31"),
        Version("mới", FaqEntry.National, "2026-01-01", null),
        Version("tỉnh 04", "04", "2026-03-01", "2026-06-30"),
    ]);

    [Theory]
    [InlineData("2023-12-31", null, null)]
    [InlineData("2024-01-01", null, "cũ")]
    [InlineData("2025-12-31", null, "cũ")]
    [InlineData("2026-01-01", null, "mới")]
    [InlineData("2040-05-05", null, "mới")]
    [InlineData("2026-02-28", "04", "mới")]
    [InlineData("2026-03-01", "04", "tỉnh 04")]
    [InlineData("2026-06-30", "04", "tỉnh 04")]
    [InlineData("2026-07-01", "04", "mới")]
    [InlineData("2026-04-15", "22", "mới")]
    [InlineData("2026-04-15", null, "mới")]
    public void The_answer_is_the_one_in_force_and_the_provinces_own_wins(string day, string? province, string? answer) =>
        Assert.Equal(answer, Topic.EntryFor(DateOnly.Parse(day, null), province)?.Answer);

    [Fact]
    public void An_expired_entry_is_never_given_as_todays_answer()
    {
        var expired = new FaqTopic("gieng-chung", [Version("cũ", FaqEntry.National, "2024-01-01", "2025-12-31")]);

        Assert.Null(expired.EntryFor(new DateOnly(2026, 1, 1), province: null));
    }

    [Fact]
    public void The_phrasings_of_a_topic_are_those_of_all_versions_and_the_title_once() =>
        Assert.Equal(["hỏi cũ", "Giếng chung", "hỏi mới", "hỏi tỉnh 04"], Topic.Phrasings);

    [Fact]
    public void Entries_of_one_id_are_one_topic_with_the_oldest_version_first()
    {
        var faq = new FaqBase(Topic.Versions.Reverse().Append(Version("x", FaqEntry.National, "2024-01-01", null) with { Id = "an-com" }));

        Assert.Equal(["an-com", "gieng-chung"], faq.Topics.Select(t => t.Id));
        Assert.Equal(["cũ", "mới", "tỉnh 04"], faq.Find("gieng-chung")!.Versions.Select(v => v.Answer));
        Assert.Null(faq.Find("khong-co"));
    }

    private static FaqEntry Version(string answer, string area, string from, string? to) => new()
    {
        Id = "gieng-chung",
        Title = "Giếng chung",
        Label = "Giếng",
        Category = "thu-nghiem",
        Audience = [Audience.Resident],
        Questions = ["hỏi " + answer],
        Area = area,
        ValidFrom = DateOnly.Parse(from, null),
        ValidTo = to is null ? null : DateOnly.Parse(to, null),
        Sources = [new Source { Document = "Quy ước" }],
        ReviewedOn = new DateOnly(2026, 11, 22),
        Answer = answer,
    };
}
