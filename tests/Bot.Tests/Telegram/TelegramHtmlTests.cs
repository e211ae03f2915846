using System.Xml.Linq;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Channels.Telegram;

namespace CauNoi.Bot.Tests.Telegram;

public sealed class TelegramHtmlTests
{
    private static readonly string[] Nasty =
    [
        "<b>", "</b>", "<", ">", "&", "&lt;", "&amp;", "&#60;", "<script>alert(1)</script>", "**", "***", "****", "** a **", "**<b>**", "**a", "a**b**c",
        "<a href=\"x\">", "\"", "'", "</i></a>", "-", "- ", "- **x**\n- y", "1. <i>", "\n\n\n", "\r\n", "\0", "\u0007", "\uD83D", "\uDE00", "😀", "👨‍👩‍👧",
        "\uFFFE", "\u2028", "\t", " ", "ế", "e\u0302\u0301", "_x_", "`x`", "[x](http://y)", "<!-- -->", "]]>", "<![CDATA[",
    ];

    [Theory]
    [InlineData("Chào bà con", "Chào bà con")]
    [InlineData("Đoạn một\n\nĐoạn hai", "Đoạn một\n\nĐoạn hai")]
    [InlineData("Một\n\n\n\nHai\n\n", "Một\n\nHai")]
    [InlineData("Một\r\nHai", "Một\nHai")]
    [InlineData("- một\n- hai", "• một\n• hai")]
    [InlineData("- ngoài\n  - trong", "• ngoài\n  • trong")]
    [InlineData("1. một\n2. hai", "1. một\n2. hai")]
    [InlineData("Có **6 bước**, **rõ ràng**", "Có <b>6 bước</b>, <b>rõ ràng</b>")]
    [InlineData("- **Bước 1:** lập danh sách", "• <b>Bước 1:</b> lập danh sách")]
    [InlineData("**a < b & c**", "<b>a &lt; b &amp; c</b>")]
    [InlineData("2 ** 3 ** 4", "2 ** 3 ** 4")]
    [InlineData("**chưa đóng", "**chưa đóng")]
    [InlineData("**qua\ndòng**", "**qua\ndòng**")]
    [InlineData("****", "****")]
    [InlineData("a * b _c_ `d` [e](http://f) # g", "a * b _c_ `d` [e](http://f) # g")]
    [InlineData("<b>không phải của ta</b> &amp;", "&lt;b&gt;không phải của ta&lt;/b&gt; &amp;amp;")]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("-5 độ, 3-4 hộ", "-5 độ, 3-4 hộ")]
    public void Text_is_rendered_as_described(string text, string html) => Assert.Equal([html], Html(new() { Text = text }));

    [Fact]
    public void Sources_are_the_last_paragraph_and_only_web_addresses_become_links()
    {
        var activity = new OutgoingActivity
        {
            Text = "Được.",
            Sources =
            [
                new Citation("Luật 51/2024/QH15, Điều 12", "https://vbpl.vn/a?b=1&c=\"2\""),
                new Citation("Quyết định <24>", null),
                new Citation("Nghị định 07", "javascript:alert(1)"),
                new Citation("Thông tư 02", "file:///etc/passwd"),
                new Citation(" ", "https://vbpl.vn"),
            ],
        };

        Assert.Equal(
            [
                "Được.\n\n" +
                "📌 <i><a href=\"https://vbpl.vn/a?b=1&amp;c=%222%22\">Luật 51/2024/QH15, Điều 12</a></i>\n" +
                "📌 <i>Quyết định &lt;24&gt;</i>\n" +
                "📌 <i>Nghị định 07</i>\n" +
                "📌 <i>Thông tư 02</i>",
            ],
            Html(activity));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n \n")]
    [InlineData("\0")]
    public void Nothing_to_say_gives_no_message(string text) => Assert.Empty(Html(new() { Text = text }));

    [Fact]
    public void A_text_of_exactly_the_limit_stays_whole()
    {
        Assert.Single(Html(new() { Text = new string('a', 4096) }));
        Assert.Equal(2, Html(new() { Text = new string('a', 4097) }).Count);
    }

    [Fact]
    public void Characters_are_counted_after_the_markup_is_taken_away() =>
        Assert.Single(Html(new() { Text = string.Join(' ', Enumerable.Repeat("**<&>**", 1000)) }));

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\n")]
    [InlineData(" ")]
    public void A_long_text_is_cut_at_the_end_of_paragraph_line_or_word(string gap)
    {
        var piece = new string('a', 1500);

        var parts = TelegramHtml.Render(new() { Text = string.Join(gap, piece, piece, piece, piece) });

        Assert.Equal([$"{piece}{gap}{piece}", $"{piece}{gap}{piece}"], parts.Select(p => p.Plain));
    }

    [Fact]
    public void A_paragraph_end_wins_over_a_later_word_end()
    {
        var parts = TelegramHtml.Render(new() { Text = new string('a', 2500) + "\n\n" + new string('b', 1000) + " " + new string('c', 1000) });

        Assert.Equal([2500, 2001], parts.Select(p => p.Plain.Length));
    }

    [Fact]
    public void A_cut_never_falls_inside_a_surrogate_pair()
    {
        var parts = TelegramHtml.Render(new() { Text = "a" + string.Concat(Enumerable.Repeat("😀", 4000)) });

        Assert.Equal([4095, 3906], parts.Select(p => p.Plain.Length));
        Assert.All(parts, p => Assert.False(char.IsHighSurrogate(p.Plain[^1]) || char.IsLowSurrogate(p.Plain[0])));
    }

    [Fact]
    public void Bold_that_is_cut_is_closed_and_opened_again()
    {
        var parts = Html(new() { Text = $"**{new string('a', 3000)} {new string('b', 3000)}**" });

        Assert.Equal([$"<b>{new string('a', 3000)}</b>", $"<b>{new string('b', 3000)}</b>"], parts);
    }

    [Fact]
    public void No_text_can_break_the_markup()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 3000; round++)
        {
            var text = Garbage(random, round % 50 == 0 ? 3000 : 12);
            var activity = new OutgoingActivity { Text = text, Sources = [new Citation(Garbage(random, 4), "https://x.vn/" + Garbage(random, 4)), new Citation("x", Garbage(random, 2))] };

            foreach (var part in TelegramHtml.Render(activity))
                AssertWellFormed(part);
        }
    }

    private static void AssertWellFormed(TelegramText part)
    {
        var root = XElement.Parse($"<r>{part.Html}</r>", LoadOptions.PreserveWhitespace);
        Assert.All(root.Descendants(), e => Assert.Contains(e.Name.LocalName, new[] { "b", "i", "a" }));
        Assert.All(root.Descendants().Attributes(), a => Assert.StartsWith("http", a.Value, StringComparison.Ordinal));
        Assert.Equal(part.Plain, root.Value);
        Assert.Equal(part.Plain, FakeMarkup.PlainOf(part.Html));
        Assert.InRange(part.Plain.Length, 1, TelegramHtml.LongestMessage);
    }

    private static string Garbage(Random random, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most + 1)).Select(_ => random.Next(4) == 0 ? ((char)random.Next(0x10000)).ToString() : Nasty[random.Next(Nasty.Length)]));

    private static List<string> Html(OutgoingActivity activity) => [.. TelegramHtml.Render(activity).Select(p => p.Html)];
}
