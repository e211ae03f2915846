using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CauNoi.Bot.Tests.Hosting;

namespace CauNoi.Bot.Tests.Web;

public sealed class DirectLineTests : IAsyncLifetime
{
    private const string Root = "/v3/directline";

    private RunningBot _bot = null!;

    public async Task InitializeAsync() => _bot = await RunningBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":\"message\",\"text\":{}}")]
    [InlineData("{\"type\":\"no-such-type\"}")]
    public async Task A_malformed_activity_is_refused_with_one_error_and_nothing_is_stored(string body)
    {
        var (token, id) = await BeginAsync();
        using var response = await SendAsync(HttpMethod.Post, $"{Root}/conversations/{id}/activities", token, body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("BadArgument", await CodeAsync(response));
        Assert.Empty(await ActivitiesAsync(token, id));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("garbage")]
    [InlineData("Q2ZESjg")]
    public async Task A_wrong_token_reads_nothing(string? token)
    {
        var (_, id) = await BeginAsync();
        using var response = await SendAsync(HttpMethod.Get, $"{Root}/conversations/{id}/activities", token);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_token_opens_no_other_conversation()
    {
        var (token, _) = await BeginAsync();
        var (_, other) = await BeginAsync();
        using var read = await SendAsync(HttpMethod.Get, $"{Root}/conversations/{other}/activities", token);
        using var write = await SendAsync(HttpMethod.Post, $"{Root}/conversations/{other}/activities", token, "{\"type\":\"message\",\"text\":\"a\"}");
        Assert.Equal(HttpStatusCode.Forbidden, read.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, write.StatusCode);
    }

    [Fact]
    public async Task Nobody_speaks_as_somebody_else()
    {
        var (token, id) = await BeginAsync();
        await PostAsync(token, id, new { type = "message", text = "xin chào", from = new { id = "officer", name = "Lan" } });
        var activities = await UntilAsync(token, id, 2);
        Assert.DoesNotContain("officer", activities.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_posted_five_times_under_one_id_is_shown_and_answered_once()
    {
        var (token, id) = await BeginAsync();
        var ids = new HashSet<string>();
        for (var i = 0; i < 5; i++)
            ids.Add(await PostAsync(token, id, new { type = "message", text = "thế nào là hộ nghèo", channelData = new { clientActivityID = "same" } }));
        Assert.Single(ids);
        var activities = await UntilAsync(token, id, 2);
        Assert.Equal(2, activities.GetArrayLength());
    }

    [Fact]
    public async Task An_answer_carries_its_sources_and_buttons()
    {
        var (token, id) = await BeginAsync();
        await PostAsync(token, id, new { type = "message", text = "thế nào là hộ nghèo" });
        var answer = (await UntilAsync(token, id, 2))[1];
        Assert.Contains("Nghị định 07/2021", answer.GetProperty("channelData").GetProperty("sources")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(0, answer.GetProperty("suggestedActions").GetProperty("actions").GetArrayLength());
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        var (token, id) = await BeginAsync();
        using var response = await SendAsync(HttpMethod.Post, $"{Root}/conversations/{id}/activities", token, "{\"type\":\"message\",\"text\":\"" + new string('a', 70_000) + "\"}");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task That_it_lives_is_told() =>
        Assert.Equal("Healthy", await _bot.Client.GetStringAsync(new Uri("/health/live", UriKind.Relative)));

    [Fact]
    public async Task The_page_runs_no_foreign_script()
    {
        using var response = await _bot.Client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Contains("default-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("lang=\"vi\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<(string Token, string Id)> BeginAsync()
    {
        using var response = await _bot.Client.PostAsync(new Uri($"{Root}/tokens/generate", UriKind.Relative), null);
        var conversation = await response.Content.ReadFromJsonAsync<JsonElement>();
        return (conversation.GetProperty("token").GetString()!, conversation.GetProperty("conversationId").GetString()!);
    }

    private async Task<string> PostAsync(string token, string id, object activity)
    {
        using var response = await SendAsync(HttpMethod.Post, $"{Root}/conversations/{id}/activities", token, JsonSerializer.Serialize(activity));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    private async Task<JsonElement[]> ActivitiesAsync(string token, string id)
    {
        using var response = await SendAsync(HttpMethod.Get, $"{Root}/conversations/{id}/activities", token);
        return [.. (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("activities").EnumerateArray()];
    }

    private async Task<JsonElement> UntilAsync(string token, string id, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            using var response = await SendAsync(HttpMethod.Get, $"{Root}/conversations/{id}/activities", token);
            var activities = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("activities");
            if (activities.GetArrayLength() >= count)
                return activities;
            await Task.Delay(50, patience.Token);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await _bot.Client.SendAsync(request);
    }

    private static async Task<string> CodeAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("code").GetString()!;
}
