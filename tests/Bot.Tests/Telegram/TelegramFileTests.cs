using System.Text;
using System.Text.Json.Nodes;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Channels.Files;
using CauNoi.Data.Messaging;
using CauNoi.Data.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Bot.Tests.Telegram;

/// <summary>Files in both directions, and what keeps household data from being passed on.</summary>
public sealed class TelegramFileTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly ConversationAddress Chat = new("telegram", "5");
    private static readonly FileContent Picture = new("biểu đồ.png", MediaTypes.Png, [1, 2, 3]);
    private static readonly FileContent Workbook = new("Hộ nghèo \"thôn 1\".xlsx", MediaTypes.Xlsx, [80, 75, 3, 4]);

    private FakeTelegram _telegram = null!;
    private TelegramHost _host = null!;

    public async Task InitializeAsync()
    {
        _telegram = await FakeTelegram.StartAsync();
        _host = new TelegramHost(_telegram.BaseAddress);
        await _host.CreateStoreAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Fact]
    public async Task A_picture_goes_out_with_its_words_and_buttons_under_it()
    {
        var outcome = await SendAsync(new() { Text = "**12** hộ & 3 thôn", Buttons = [new Button("Xem hộ", "gaps:list")], Attachments = [await KeepAsync(Picture)] });

        Assert.IsType<Delivery.Delivered>(outcome);
        var sent = Assert.Single(_telegram.Sent);
        Assert.Equal(("<b>12</b> hộ &amp; 3 thôn", "HTML"), (sent["caption"]!.GetValue<string>(), sent["parse_mode"]!.GetValue<string>()));
        Assert.Equal("gaps:list", sent["reply_markup"]!["inline_keyboard"]![0]![0]!["callback_data"]!.GetValue<string>());
        Assert.Equal(("biểu đồ.png", MediaTypes.Png, "AQID"), FileIn(sent, "photo"));
    }

    [Fact]
    public async Task A_document_keeps_its_vietnamese_name()
    {
        await SendAsync(new() { Text = "", Attachments = [await KeepAsync(Workbook)] });

        Assert.Equal(("Hộ nghèo _thôn 1_.xlsx", MediaTypes.Xlsx, "UEsDBA=="), FileIn(Assert.Single(_telegram.Sent), "document"));
    }

    [Theory]
    [InlineData(1024, 1)]
    [InlineData(1025, 2)]
    [InlineData(5000, 3)]
    public async Task Words_that_are_no_caption_come_after_the_picture_and_the_buttons_stay_last(int length, int messages)
    {
        await SendAsync(new() { Text = new string('a', length), Buttons = [new Button("Tiếp", "next")], Attachments = [await KeepAsync(Picture)] });

        Assert.Equal(messages, _telegram.Sent.Count);
        Assert.NotNull(_telegram.Sent[0]["photo"]);
        Assert.Equal([messages - 1], Enumerable.Range(0, messages).Where(i => _telegram.Sent[i]["reply_markup"] is not null));
    }

    [Fact]
    public async Task Household_data_can_be_neither_forwarded_nor_saved_whatever_it_goes_out_as()
    {
        await SendAsync(new() { Text = new string('a', 5000), Attachments = [await KeepAsync(Picture), await KeepAsync(Workbook)], Confidential = true });
        await SendAsync(new() { Text = "Chuẩn nghèo" });

        Assert.Equal([true, true, true, true, false], _telegram.Sent.Select(s => s["protect_content"]?.GetValue<bool>() == true));
    }

    [Fact]
    public async Task A_picture_that_is_too_large_for_one_goes_out_as_a_document()
    {
        await SendAsync(new() { Text = "Biểu đồ", Attachments = [await KeepAsync(Picture with { Bytes = new byte[(10 * 1024 * 1024) + 1] })] });

        Assert.NotNull(Assert.Single(_telegram.Sent)["document"]);
    }

    [Fact]
    public async Task A_file_that_is_no_longer_kept_does_not_hold_up_the_words()
    {
        var attachment = await KeepAsync(Picture);

        await SendAsync(new() { Text = "12 hộ", Attachments = [attachment with { Reference = Guid.NewGuid() }] });

        Assert.Equal("12 hộ", Assert.Single(_telegram.Sent)["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Marks_that_are_not_understood_are_left_out_of_a_caption_too()
    {
        _telegram.RefuseNext("sendPhoto", 400, "Bad Request: can't parse entities: whatever");

        await SendAsync(new() { Text = "**12** hộ", Attachments = [await KeepAsync(Picture)] });

        var sent = Assert.Single(_telegram.Sent);
        Assert.Equal(("12 hộ", null), (sent["caption"]!.GetValue<string>(), sent["parse_mode"]));
    }

    [Fact]
    public async Task A_document_is_fetched_when_a_skill_asks_and_not_before()
    {
        _telegram.Keep("F1", Encoding.UTF8.GetBytes("ma_ho,chu_ho"));
        await _host.StartAsync();
        _telegram.Enqueue(Updates.Document("F1", "ho.csv", "text/csv", 12));
        await _telegram.WaitForConfirmationAsync();
        var file = Assert.Single(Assert.Single(await _host.StoredAsync()).Files);
        Assert.Empty(_telegram.Downloaded);

        var found = Assert.IsType<FileReading.Found>(await ReadAsync(file));

        Assert.Equal("ma_ho,chu_ho", Encoding.UTF8.GetString(found.Content));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(30L * 1024 * 1024)]
    public async Task A_file_that_is_too_large_is_not_fetched_whether_its_size_is_told_or_not(long? told)
    {
        _telegram.Keep("F1", new byte[(20 * 1024 * 1024) + 1]);

        Assert.IsType<FileReading.TooLarge>(await ReadAsync(Document("F1") with { Size = told }));
        Assert.Empty(_telegram.Downloaded);
    }

    [Fact]
    public async Task A_file_that_the_platform_has_forgotten_has_to_be_sent_again()
    {
        Assert.IsType<FileReading.Gone>(await ReadAsync(Document("F0")));
        Assert.IsType<FileReading.Gone>(await ReadAsync(new ReceivedFile { Kind = ReceivedFileKind.Picture }));
    }

    [Fact]
    public async Task A_platform_that_is_away_may_give_the_file_later()
    {
        await _telegram.DisposeAsync();

        Assert.IsType<FileReading.Unavailable>(await ReadAsync(Document("F1")));
    }

    private static ReceivedFile Document(string id) => new() { Kind = ReceivedFileKind.Document, Reference = id };

    private static (string Name, string Type, string Content) FileIn(JsonObject message, string field) =>
        (message[field]!["name"]!.GetValue<string>(), message[field]!["type"]!.GetValue<string>(), message[field]!["content"]!.GetValue<string>());

    private async Task<Attachment> KeepAsync(FileContent file)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var attachment = scope.ServiceProvider.GetRequiredService<OutgoingFiles>().Add(Chat, file);
        await scope.ServiceProvider.GetRequiredService<CauNoiContext>().SaveChangesAsync();
        return attachment;
    }

    private async Task<FileReading> ReadAsync(ReceivedFile file)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReceivedFiles>().ReadAsync(Chat, file, CancellationToken.None);
    }

    private Task<Delivery> SendAsync(OutgoingActivity activity) => _host.Channel.SendAsync("5", activity, new("out-1"), CancellationToken.None);
}
