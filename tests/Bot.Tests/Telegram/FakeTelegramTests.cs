using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CauNoi.Bot.Tests.Telegram;

/// <summary>The fake is only worth something if it refuses what the platform refuses.</summary>
public sealed class FakeTelegramTests : IAsyncLifetime
{
    private FakeTelegram _telegram = null!;

    public async Task InitializeAsync() => _telegram = await FakeTelegram.StartAsync();

    public Task DisposeAsync() => _telegram.DisposeAsync().AsTask();

    [Theory]
    [InlineData("""{"chat_id":5,"text":""}""", "message text is empty")]
    [InlineData("""{"chat_id":5,"text":"<b> </b>","parse_mode":"HTML"}""", "message text is empty")]
    [InlineData("""{"chat_id":5,"text":"<b>a","parse_mode":"HTML"}""", "can't parse entities")]
    [InlineData("""{"chat_id":5,"text":"<b><i>a</b></i>","parse_mode":"HTML"}""", "can't parse entities")]
    [InlineData("""{"chat_id":5,"text":"a < b","parse_mode":"HTML"}""", "can't parse entities")]
    [InlineData("""{"chat_id":5,"text":"a & b","parse_mode":"HTML"}""", "can't parse entities")]
    [InlineData("""{"chat_id":5,"text":"<h1>a</h1>","parse_mode":"HTML"}""", "can't parse entities")]
    [InlineData("""{"chat_id":5,"text":"a","parse_mode":"html5"}""", "unsupported parse_mode")]
    [InlineData("""{"chatId":5,"text":"a"}""", "unknown field")]
    [InlineData("""{"text":"a"}""", "chat_id is empty")]
    [InlineData("""{"chat_id":5,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":""}]]}}""", "BUTTON_DATA_INVALID")]
    [InlineData(
        """{"chat_id":5,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"12345678901234567890123456789012345678901234567890123456789012345"}]]}}""",
        "BUTTON_DATA_INVALID")]
    public async Task A_message_at_fault_is_refused(string message, string reason)
    {
        var (status, body) = await CallAsync("sendMessage", message);

        Assert.Equal((HttpStatusCode.BadRequest, 400), (status, body["error_code"]!.GetValue<int>()));
        Assert.Contains(reason, body["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(_telegram.Sent);
    }

    [Fact]
    public async Task A_text_is_too_long_by_its_characters_not_by_its_markup()
    {
        var fits = new JsonObject { ["chat_id"] = 5, ["text"] = $"<b>{new string('a', 4096)}</b>", ["parse_mode"] = "HTML" };
        var tooLong = new JsonObject { ["chat_id"] = 5, ["text"] = new string('a', 4097) };

        Assert.Equal(HttpStatusCode.OK, (await CallAsync("sendMessage", fits.ToJsonString())).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await CallAsync("sendMessage", tooLong.ToJsonString())).Status);
    }

    [Theory]
    [InlineData("sendPhoto", "document", "x", "hộ", "unknown field document")]
    [InlineData("sendDocument", "photo", "x", "hộ", "unknown field photo")]
    [InlineData("sendPhoto", "photo", "", "hộ", "file must be non-empty")]
    [InlineData("sendPhoto", "photo", "x", "<b>hộ", "can't parse entities")]
    public async Task A_file_at_fault_is_refused(string method, string field, string content, string caption, string reason)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("5"), "chat_id" },
            { new StringContent(caption), "caption" },
            { new StringContent("HTML"), "parse_mode" },
            { new StringContent(content), field, "a.png" },
        };
        using var http = new HttpClient();
        using var response = await http.PostAsync(new Uri(_telegram.BaseAddress, $"/bot{FakeTelegram.Token}/{method}"), form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(reason, (await response.Content.ReadFromJsonAsync<JsonObject>())!["description"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_methods_and_tokens_are_refused()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await CallAsync("sendMesage", "{}")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await CallAsync("getMe", "{}", token: "1:x")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await CallAsync("answerCallbackQuery", """{"callback_query_id":"never-pressed"}""")).Status);
    }

    [Fact]
    public async Task An_update_stays_until_a_higher_offset_confirms_it()
    {
        _telegram.Enqueue(Updates.Text("một"), id: 10);
        Assert.Equal([10], await PollAsync("{}"));
        Assert.Equal([10], await PollAsync("""{"offset":10}"""));
        Assert.Empty(await PollAsync("""{"offset":11}"""));
        Assert.Equal(0, _telegram.Unconfirmed);
    }

    [Fact]
    public async Task A_second_poll_ends_the_first_with_a_conflict()
    {
        var first = CallAsync("getUpdates", """{"timeout":30}""");
        await FakeTelegram.WaitAsync(() => _telegram.Polls.Count == 1, "the first poll");
        var second = CallAsync("getUpdates", """{"timeout":30}""");

        Assert.Equal(HttpStatusCode.Conflict, (await first).Status);
        _telegram.Enqueue(Updates.Text("một"));
        Assert.Equal(HttpStatusCode.OK, (await second).Status);
    }

    private async Task<List<long>> PollAsync(string request) =>
        [.. (await CallAsync("getUpdates", request)).Body["result"]!.AsArray().Select(u => u!["update_id"]!.GetValue<long>())];

    private async Task<(HttpStatusCode Status, JsonObject Body)> CallAsync(string method, string request, string token = FakeTelegram.Token)
    {
        using var http = new HttpClient();
        using var content = new StringContent(request);
        using var response = await http.PostAsync(new Uri(_telegram.BaseAddress, $"/bot{token}/{method}"), content);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonObject>())!);
    }
}
