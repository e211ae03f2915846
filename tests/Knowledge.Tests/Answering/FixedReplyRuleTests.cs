using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Tests.Language;

namespace CauNoi.Knowledge.Tests.Answering;

public sealed class FixedReplyRuleTests
{
    private static readonly VietnameseReader Reader = Readers.Plain;
    private static readonly Courtesies Courtesies = new(new CourtesyWords { Phrases = ["cảm ơn", "cho tôi hỏi"], Particles = ["dạ", "ạ", "nhé", "bác"] }, Reader);

    private static readonly FixedReplies Replies = new(
    [
        (Reply("chao", ReplyKind.Smalltalk) with { Whole = true, Phrases = ["chào"] }, "replies/a.yaml"),
        (Reply("tam-biet", ReplyKind.Smalltalk) with { Whole = true, Phrases = ["tạm biệt"] }, "replies/a.yaml"),
        (Reply("cam", ReplyKind.Refusal) with { Phrases = ["cho xem sổ"], Unless = ["sổ của tôi"] }, "replies/a.yaml"),
        (Reply("chay", ReplyKind.Emergency) with { Phrases = ["đang cháy"], Always = ["cứu với"], Unless = ["bài hát"], Yields = true }, "replies/a.yaml"),
    ], Courtesies, Reader);

    [Theory]
    [InlineData("chào", "chao")]
    [InlineData("dạ chào bác ạ nhé", "chao")]
    [InlineData("chào bác, cảm ơn nhé", "chao")]
    [InlineData("cảm ơn", null)]
    [InlineData("chào bác cho tôi hỏi tí", null)]
    [InlineData("cho xem sổ", "cam")]
    [InlineData("này cho xem sổ của anh Ba đi mà", "cam")]
    [InlineData("cho xem sổ của tôi", null)]
    [InlineData("chào, cho xem sổ", "cam")]
    [InlineData("chào, cho xem sổ, bếp đang cháy", "chay")]
    [InlineData("dang chay", "chay")]
    [InlineData("đang chạy", null)]
    [InlineData("bài hát trái tim đang cháy", null)]
    [InlineData("bài hát trái tim đang cháy, cứu với", "chay")]
    [InlineData("", null)]
    public void A_reply_is_called_by_its_words_unless_others_stand_beside_them(string message, string? id) =>
        Assert.Equal(id, Replies.Match(Reader.Read(message))?.Reply.Id);

    [Theory]
    [InlineData("bếp đang cháy", false)]
    [InlineData("bếp đang cháy, cứu với", true)]
    [InlineData("cho xem sổ", true)]
    public void A_reply_that_yields_is_certain_only_by_the_words_that_always_call_it(string message, bool certain) =>
        Assert.Equal(certain, Replies.Match(Reader.Read(message))!.Value.IsCertain);

    [Theory]
    [InlineData("chào, tạm biệt", "chao")]
    [InlineData("tạm biệt, chào", "chao")]
    public void Two_kinds_of_small_talk_in_one_message_are_answered_by_the_first_in_the_content(string message, string id) =>
        Assert.Equal(id, Replies.Match(Reader.Read(message))?.Reply.Id);

    [Fact]
    public void An_id_that_stands_twice_is_refused()
    {
        const string Row = "- { id: chao, kind: smalltalk, title: Chào, phrases: [chào], text: Chào. }\n";
        using var content = new TemporaryContent().With("replies/a.yaml", Row).With("replies/b.yaml", Row);

        var fault = Assert.Single(Assert.Throws<ContentException>(() => FixedReplies.Load(content.Folder, Courtesies, Reader)).Faults);

        Assert.Equal("replies/b.yaml", fault.File);
        Assert.Contains("'chao' stands twice", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_phrase_without_a_word_is_a_fault_of_its_file()
    {
        using var content = new TemporaryContent().With("replies/a.yaml", "- { id: chao, kind: smalltalk, title: Chào, phrases: [\"…\"], text: Chào. }\n");

        var fault = Assert.Single(Assert.Throws<ContentException>(() => FixedReplies.Load(content.Folder, Courtesies, Reader)).Faults);

        Assert.Equal("replies/a.yaml", fault.File);
        Assert.Contains("has no word in it", fault.Message, StringComparison.Ordinal);
    }

    private static FixedReply Reply(string id, ReplyKind kind) => new() { Id = id, Kind = kind, Title = id, Text = id };
}
