using System.Text.Json;
using System.Text.Json.Nodes;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Channels.Telegram;
using CauNoi.Bot.Channels.Telegram.Types;

namespace CauNoi.Bot.Tests.Telegram;

public sealed class TelegramReaderTests
{
    private static readonly JsonSerializerOptions Wire = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private static readonly User Me = new() { Id = 9, IsBot = true, Username = "CauNoiBot" };

    [Theory]
    [InlineData("hộ nghèo là gì", "hộ nghèo là gì", false)]
    [InlineData("/start", "", true)]
    [InlineData("/start@CauNoiBot", "", true)]
    [InlineData("/start MA-LIEN-KET_1", "MA-LIEN-KET_1", false)]
    [InlineData("/help", "help", false)]
    [InlineData("/help@caunoibot", "help", false)]
    [InlineData("/ho 12345", "ho 12345", false)]
    [InlineData("/", "/", false)]
    [InlineData("/đơn", "/đơn", false)]
    [InlineData("1/2 sào", "1/2 sào", false)]
    [InlineData("hỏi a@caunoibot.vn", "hỏi a@caunoibot.vn", false)]
    public void A_private_text_becomes(string typed, string text, bool joined)
    {
        var activity = Read($$$"""{"from":{"id":5,"is_bot":false},"chat":{"id":5,"type":"private"},"text":{{{JsonSerializer.Serialize(typed)}}}}""");

        Assert.Equal(
            new IncomingActivity { Channel = "telegram", Id = "u77", ConversationId = "5", UserId = "5", Kind = ConversationKind.Private, Text = text, Joined = joined },
            activity);
    }

    [Theory]
    [InlineData("""{"text":"@CauNoiBot hộ nghèo là gì"}""", "hộ nghèo là gì")]
    [InlineData("""{"text":"cho hỏi @caunoibot: chuẩn nghèo"}""", "cho hỏi : chuẩn nghèo")]
    [InlineData("""{"text":"còn cận nghèo?","reply_to_message":{"from":{"id":9,"is_bot":true},"chat":{"id":-100,"type":"supergroup"}}}""", "còn cận nghèo?")]
    [InlineData("""{"text":"/help"}""", "help")]
    [InlineData("""{"text":"/help@CauNoiBot"}""", "help")]
    [InlineData("""{"text":"/help@KhacBot"}""", null)]
    [InlineData("""{"text":"/help@KhacBot","reply_to_message":{"from":{"id":9},"chat":{"id":-100,"type":"supergroup"}}}""", null)]
    [InlineData("""{"text":"hôm nay họp lúc mấy giờ"}""", null)]
    [InlineData("""{"text":"hỏi @CauNoiBot2 đi"}""", null)]
    [InlineData("""{"text":"trả lời người khác","reply_to_message":{"from":{"id":6},"chat":{"id":-100,"type":"supergroup"}}}""", null)]
    [InlineData("""{"photo":[]}""", null)]
    public void In_a_group_only_what_is_said_to_the_bot_counts(string message, string? text)
    {
        var wire = JsonNode.Parse(message)!.AsObject();
        wire["from"] = new JsonObject { ["id"] = 5 };
        wire["chat"] = new JsonObject { ["id"] = -100, ["type"] = "supergroup" };

        var activity = Read(wire.ToJsonString());

        Assert.Equal(text, activity?.Text);
        Assert.Equal(text is null ? null : ConversationKind.Group, activity?.Kind);
        Assert.Equal(text is null ? null : "-100", activity?.ConversationId);
    }

    [Fact]
    public void A_bare_mention_in_a_group_opens_the_conversation() =>
        Assert.True(Read("""{"from":{"id":5},"chat":{"id":-100,"type":"group"},"text":"@CauNoiBot"}""")?.Joined);

    [Theory]
    [InlineData("photo")]
    [InlineData("sticker")]
    [InlineData("voice")]
    [InlineData("location")]
    public void What_is_not_text_arrives_without_text(string content)
    {
        var activity = Read("""{"from":{"id":5},"chat":{"id":5,"type":"private"},"CONTENT":{}}""".Replace("CONTENT", content, StringComparison.Ordinal));

        Assert.Equal(("", null, false), (activity?.Text, activity?.Action, activity?.Joined));
    }

    [Fact]
    public void The_words_under_a_picture_are_read() =>
        Assert.Equal("giấy này là gì", Read("""{"from":{"id":5},"chat":{"id":5,"type":"private"},"photo":[],"caption":"giấy này là gì"}""")?.Text);

    [Fact]
    public void A_document_is_known_by_its_reference_and_stays_on_the_platform()
    {
        var activity = Read("""{"from":{"id":5},"chat":{"id":5,"type":"private"},"document":{"file_id":"F1","file_name":"../thôn/hộ nghèo.xlsx","mime_type":"application/x","file_size":1234},"media_group_id":"42"}""")!;

        Assert.Equal(
            new ReceivedFile { Kind = ReceivedFileKind.Document, Name = "hộ nghèo.xlsx", MediaType = "application/x", Size = 1234, Reference = "F1" },
            Assert.Single(activity.Files));
        Assert.Equal(("", false, "u77"), (activity.Text, activity.Joined, activity.Id));
    }

    [Theory]
    [InlineData("""{"photo":[{"file_id":"P1","width":90,"height":90}]}""")]
    [InlineData("""{"document":{"file_id":"P1","file_name":"cccd.jpg","mime_type":"image/jpeg"}}""")]
    public void A_picture_has_no_reference_so_that_nobody_can_fetch_an_identity_card(string content)
    {
        var wire = JsonNode.Parse(content)!.AsObject();
        wire["from"] = new JsonObject { ["id"] = 5 };
        wire["chat"] = new JsonObject { ["id"] = 5, ["type"] = "private" };

        var file = Assert.Single(Read(wire.ToJsonString())!.Files);

        Assert.Equal((ReceivedFileKind.Picture, null), (file.Kind, file.Reference));
    }

    [Fact]
    public void Files_in_groups_are_not_looked_at() =>
        Assert.Empty(Read("""{"from":{"id":5},"chat":{"id":-100,"type":"group"},"caption":"@CauNoiBot xem","document":{"file_id":"F1"}}""")!.Files);

    [Fact]
    public void Pictures_sent_at_one_go_are_one_message()
    {
        const string Picture = """{"from":{"id":5},"chat":{"id":5,"type":"private"},"photo":[],"media_group_id":"42"}""";

        Assert.Equal("g5.42", Read(Picture)?.Id);
    }

    [Theory]
    [InlineData("""{"from":{"id":5,"is_bot":true},"chat":{"id":5,"type":"private"},"text":"x"}""")]
    [InlineData("""{"chat":{"id":5,"type":"channel"},"text":"x"}""")]
    [InlineData("""{"from":{"id":5},"chat":{"id":5,"type":"channel"},"text":"x"}""")]
    [InlineData("""{"from":{"id":5},"chat":{"id":5,"type":"private"},"pinned_message":{}}""")]
    [InlineData("""{"from":{"id":5},"chat":{"id":-1,"type":"group"},"new_chat_members":[]}""")]
    public void Nobody_is_answered_who_said_nothing(string message) => Assert.Null(Read(message));

    [Theory]
    [InlineData("""{"update_id":77,"edited_message":{"from":{"id":5},"chat":{"id":5,"type":"private"},"text":"x"}}""")]
    [InlineData("""{"update_id":77,"callback_query":{"id":"1","from":{"id":5},"data":"x"}}""")]
    [InlineData("""{"update_id":77,"callback_query":{"id":"1","from":{"id":5},"message":{"chat":{"id":5,"type":"private"}}}}""")]
    [InlineData("""{"update_id":77}""")]
    public void Other_updates_are_passed_over(string update) => Assert.Null(ReadUpdate(update));

    [Theory]
    [InlineData("""[[{"text":"Khác","callback_data":"b"}],[{"text":"Chuẩn nghèo","callback_data":"a"}]]""", "Chuẩn nghèo")]
    [InlineData("""[[{"text":"Khác","callback_data":"b"},{"text":"Trang","url":"https://x.vn"}]]""", "")]
    public void A_pressed_button_carries_its_action_and_its_title(string rows, string title)
    {
        var activity = ReadUpdate(
            """{"update_id":77,"callback_query":{"id":"1","from":{"id":5},"data":"a","message":{"chat":{"id":6,"type":"private"},"reply_markup":{"inline_keyboard":ROWS}}}}"""
                .Replace("ROWS", rows, StringComparison.Ordinal));

        Assert.Equal(
            new IncomingActivity { Channel = "telegram", Id = "u77", ConversationId = "6", UserId = "5", Kind = ConversationKind.Private, Text = title, Action = "a" },
            activity);
    }

    private static IncomingActivity? Read(string message) => ReadUpdate($$"""{"update_id":77,"message":{{message}} }""");

    private static IncomingActivity? ReadUpdate(string update) => TelegramReader.Read(JsonSerializer.Deserialize<Update>(update, Wire)!, Me);
}
