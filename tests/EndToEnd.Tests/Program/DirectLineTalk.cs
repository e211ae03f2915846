using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace CauNoi.EndToEnd.Tests.Program;

/// <summary>A conversation over the HTTP endpoints of the page.</summary>
public sealed class DirectLineTalk
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _token;
    private readonly string _id;

    private DirectLineTalk(string token, string id)
    {
        _token = token;
        _id = id;
    }

    public static async Task<DirectLineTalk> BeginAsync(HttpClient client)
    {
        using var response = await client.PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), null);
        var conversation = await response.Content.ReadFromJsonAsync<JsonElement>();
        return new DirectLineTalk(conversation.GetProperty("token").GetString()!, conversation.GetProperty("conversationId").GetString()!);
    }

    /// <summary>Posts a message; returns as soon as the server has accepted it.</summary>
    public async Task PostAsync(HttpClient client, string text, string? clientActivityId = null)
    {
        var activity = new { type = "message", text, channelData = new { clientActivityID = clientActivityId ?? Guid.NewGuid().ToString("N") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{_id}/activities") { Content = JsonContent.Create(activity) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>What the bot has said so far.</summary>
    public async Task<IReadOnlyList<string>> BotMessagesAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v3/directline/conversations/{_id}/activities");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        using var response = await client.SendAsync(request);
        var set = await response.Content.ReadFromJsonAsync<JsonElement>();
        return [.. set.GetProperty("activities").EnumerateArray()
            .Where(a => a.GetProperty("from").GetProperty("id").GetString() == "cau-noi")
            .Select(a => a.GetProperty("text").GetString()!)];
    }

    /// <summary>Waits until the bot has said so many messages.</summary>
    public Task<IReadOnlyList<string>> WaitForAsync(HttpClient client, int count) => UntilAsync(client, messages => messages.Count >= count);

    /// <summary>Waits until the bot has said something with these words in it.</summary>
    public Task<IReadOnlyList<string>> WaitForAsync(HttpClient client, string words) =>
        UntilAsync(client, messages => messages.Any(m => m.Contains(words, StringComparison.Ordinal)));

    private async Task<IReadOnlyList<string>> UntilAsync(HttpClient client, Func<IReadOnlyList<string>, bool> enough)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var messages = await BotMessagesAsync(client);
            if (enough(messages))
                return messages;
            await Task.Delay(50, patience.Token);
        }
    }
}
