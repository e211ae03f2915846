using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Language;

namespace CauNoi.Knowledge.Tests.Answering;

public sealed class FixedReplyRuleTests
{
    private static readonly VietnameseReader Reader = new([]);

    private static readonly FixedReplies Replies = new(
    [
        (Reply("chao", ReplyKind.Smalltalk, whole: true, ["chào"], []), "replies/a.yaml"),
        (Reply("cam", ReplyKind.Refusal, whole: false, ["cho xem sổ"], ["sổ của tôi"]), "replies/a.yaml"),
        (Reply("chay", ReplyKind.Emergency, whole: false, ["đang cháy"], ["bài hát"]), "replies/a.yaml"),
    ], Reader);

    [Theory]
    [InlineData("chào", "chao")]
    [InlineData("dạ chào bác ạ nhé", "chao")]
    [InlineData("chào bác cho tôi hỏi tí", null)]
    [InlineData("cho xem sổ", "cam")]
    [InlineData("này cho xem sổ của anh Ba đi mà", "cam")]
    [InlineData("cho xem sổ của tôi", null)]
    [InlineData("chào, cho xem sổ", "cam")]
    [InlineData("chào, cho xem sổ, bếp đang cháy", "chay")]
    [InlineData("dang chay", "chay")]
    [InlineData("đang chạy", null)]
    [InlineData("bài hát trái tim đang cháy", null)]
    [InlineData("", null)]
    public void A_reply_is_called_by_its_words_unless_others_stand_beside_them(string message, string? id) =>
        Assert.Equal(id, Replies.Match(Reader.Read(message))?.Id);

    [Fact]
    public void An_id_that_stands_twice_is_refused()
    {
        const string Row = "- { id: chao, kind: smalltalk, title: Chào, phrases: [chào], text: Chào. }\n";
        using var content = new TemporaryContent().With("replies/a.yaml", Row).With("replies/b.yaml", Row);

        var fault = Assert.Single(Assert.Throws<ContentException>(() => FixedReplies.Load(content.Folder, Reader)).Faults);

        Assert.Equal("replies/b.yaml", fault.File);
        Assert.Contains("'chao' stands twice", fault.Message, StringComparison.Ordinal);
    }

    private static FixedReply Reply(string id, ReplyKind kind, bool whole, string[] phrases, string[] unless) =>
        new() { Id = id, Kind = kind, Title = id, Whole = whole, Phrases = phrases, Unless = unless, Text = id };
}
