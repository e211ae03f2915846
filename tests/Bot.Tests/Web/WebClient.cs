using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CauNoi.Bot.Tests.Web;

/// <summary>One conversation over Direct Line.</summary>
internal sealed class WebClient(HttpClient http, string token, string conversationId)
{
    private const string Root = "/v3/directline";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public string ConversationId => conversationId;

    public static async Task<WebClient> BeginAsync(HttpClient http)
    {
        using var response = await http.PostAsync(new Uri($"{Root}/tokens/generate", UriKind.Relative), null);
        var conversation = await response.Content.ReadFromJsonAsync<JsonElement>();
        return new WebClient(http, conversation.GetProperty("token").GetString()!, conversation.GetProperty("conversationId").GetString()!);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<HttpResponseMessage> UploadAsync(HttpContent form) =>
        SendAsync(HttpMethod.Post, $"{Root}/conversations/{conversationId}/upload?userId=somebody", form);

    public async Task SayAsync(string text)
    {
        var body = JsonSerializer.Serialize(new { type = "message", text });
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await SendAsync(HttpMethod.Post, $"{Root}/conversations/{conversationId}/activities", content);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The activities of the conversation, once there are so many.</summary>
    public async Task<IReadOnlyList<JsonElement>> UntilAsync(int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            using var response = await GetAsync($"{Root}/conversations/{conversationId}/activities");
            var activities = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("activities");
            if (activities.GetArrayLength() >= count)
                return [.. activities.EnumerateArray()];
            await Task.Delay(50, patience.Token);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request);
    }
}
