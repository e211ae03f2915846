using System.Text.Json;
using CauNoi.Bot.Channels;

namespace CauNoi.Bot.Conversations;

/// <summary>What is remembered of a conversation between two turns.</summary>
public sealed record ConversationState
{
    /// <summary>The buttons under the last message: "2" or a button's words are the same as pressing it.</summary>
    public IReadOnlyList<Button> Offered { get; init; } = [];

    public string ToJson() => JsonSerializer.Serialize(this);

    public static ConversationState FromJson(string json) => JsonSerializer.Deserialize<ConversationState>(json) ?? new ConversationState();
}
