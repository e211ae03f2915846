using CauNoi.Bot.Channels;

namespace CauNoi.Bot.Tests.Telegram;

public sealed class TelegramChannelTests : IAsyncLifetime, IAsyncDisposable
{
    private FakeTelegram _telegram = null!;
    private TelegramHost _host = null!;

    public async Task InitializeAsync()
    {
        _telegram = await FakeTelegram.StartAsync();
        _host = new TelegramHost(_telegram.BaseAddress);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Fact]
    public async Task A_message_goes_out_as_html_with_one_button_a_row()
    {
        var outcome = await SendAsync(new()
        {
            Text = "Có **2** cách & hơn",
            Buttons = [new Button("Chuẩn nghèo", "faq:chuan-ngheo"), new Button("Cận nghèo", "faq:can-ngheo")],
        });

        Assert.IsType<Delivery.Delivered>(outcome);
        var sent = Assert.Single(_telegram.Sent);
        Assert.Equal(
            """{"chat_id":5,"text":"Có <b>2</b> cách &amp; hơn","parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"text":"Chuẩn nghèo","callback_data":"faq:chuan-ngheo"}],[{"text":"Cận nghèo","callback_data":"faq:can-ngheo"}]]},"link_preview_options":{"is_disabled":true}}""",
            sent.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public async Task A_long_message_goes_out_in_parts_with_the_buttons_under_the_last()
    {
        var outcome = await SendAsync(new() { Text = $"{new string('a', 4000)}\n\n{new string('b', 4000)}", Buttons = [new Button("Tiếp", "next")] });

        Assert.IsType<Delivery.Delivered>(outcome);
        Assert.Equal([(4000, false), (4000, true)], _telegram.Sent.Select(s => (s["text"]!.GetValue<string>().Length, s["reply_markup"] is not null)));
    }

    [Fact]
    public async Task After_a_part_that_failed_no_further_part_is_sent()
    {
        _telegram.Block(5);

        var outcome = await SendAsync(new() { Text = new string('a', 9000) });

        Assert.IsType<Delivery.StopContact>(outcome);
        Assert.Empty(_telegram.Sent);
    }

    [Fact]
    public async Task A_further_try_goes_on_after_the_parts_that_have_arrived()
    {
        _telegram.AnswerNextWithNull("sendMessage");
        _telegram.RefuseNext("sendMessage", 500, "x");
        var activity = new OutgoingActivity { Text = $"{new string('a', 4000)}\n\n{new string('b', 4000)}" };

        var retry = Assert.IsType<Delivery.Retry>(await SendAsync(activity));
        await _host.Channel.SendAsync("5", activity, new("out-1", retry.PartsSent), CancellationToken.None);

        Assert.Equal('b', Assert.Single(_telegram.Sent)["text"]!.GetValue<string>()[0]);
    }

    [Fact]
    public async Task Too_many_messages_are_retried_when_the_platform_says()
    {
        _telegram.RefuseNext("sendMessage", 429, "Too Many Requests: retry after 7", retryAfter: 7);

        var retry = Assert.IsType<Delivery.Retry>(await SendAsync(new() { Text = "chào" }));

        Assert.Equal((TimeSpan.FromSeconds(7), true), (retry.After, retry.ForAll));
    }

    [Fact]
    public async Task A_person_who_blocked_the_bot_is_left_alone()
    {
        _telegram.Block(5);

        Assert.IsType<Delivery.StopContact>(await SendAsync(new() { Text = "chào" }));
    }

    [Fact]
    public async Task Marks_that_the_platform_does_not_understand_are_left_out()
    {
        _telegram.RefuseNext("sendMessage", 400, "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 3");

        Assert.IsType<Delivery.Delivered>(await SendAsync(new() { Text = "**a** < b", Buttons = [new Button("Tiếp", "next")] }));

        var sent = Assert.Single(_telegram.Sent);
        Assert.Equal("a < b", sent["text"]!.GetValue<string>());
        Assert.Null(sent["parse_mode"]);
        Assert.NotNull(sent["reply_markup"]);
    }

    [Theory]
    [InlineData(400, "Bad Request: chat not found", "error 400, chat not found")]
    [InlineData(400, "Bad Request: something about \"Nguyễn Văn A\"", "error 400")]
    public async Task What_the_platform_will_never_take_is_rejected_without_quoting_it(int code, string description, string reason)
    {
        _telegram.RefuseNext("sendMessage", code, description);

        Assert.Equal(new Delivery.Rejected(reason), await SendAsync(new() { Text = "chào" }));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(401)]
    public async Task Troubles_of_the_platform_or_the_settings_are_retried(int code)
    {
        _telegram.RefuseNext("sendMessage", code, "x");

        Assert.Equal(new Delivery.Retry($"error {code}"), await SendAsync(new() { Text = "chào" }));
    }

    [Fact]
    public async Task After_a_page_instead_of_an_answer_nobody_knows_whether_the_message_has_arrived()
    {
        _telegram.AnswerNextWithPage("sendMessage", 502, "<html>Bad Gateway</html>");

        Assert.IsType<Delivery.Unknown>(await SendAsync(new() { Text = "chào" }));
    }

    [Fact]
    public async Task A_platform_that_cannot_be_reached_is_retried()
    {
        await _telegram.DisposeAsync();

        Assert.IsType<Delivery.Retry>(await SendAsync(new() { Text = "chào" }));
    }

    [Fact]
    public async Task An_answer_without_result_is_enough()
    {
        _telegram.AnswerNextWithNull("sendMessage");

        Assert.IsType<Delivery.Delivered>(await SendAsync(new() { Text = "chào" }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("đđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđđ")]
    public async Task An_action_that_the_platform_cannot_carry_is_a_fault_of_the_program(string action)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(new() { Text = "chào", Buttons = [new Button("Tiếp", action)] }));
        Assert.Empty(_telegram.Sent);
    }

    [Theory]
    [InlineData("web-abc", "chào")]
    [InlineData("5", " ")]
    public async Task What_cannot_be_said_on_telegram_is_rejected(string conversationId, string text) =>
        Assert.IsType<Delivery.Rejected>(await _host.Channel.SendAsync(conversationId, new() { Text = text }, new("out-1"), CancellationToken.None));

    private Task<Delivery> SendAsync(OutgoingActivity activity) => _host.Channel.SendAsync("5", activity, new("out-1"), CancellationToken.None);
}
