using CauNoi.Bot.Channels;

namespace CauNoi.Bot.Conversations;

/// <summary>What a skill says, and what is to be remembered of it.</summary>
public sealed record TurnResult(IReadOnlyList<OutgoingActivity> Replies, ConversationState? State = null)
{
    /// <summary>What is answered next in the same turn, as if the person had said it.</summary>
    public Request? Next { get; init; }

    public static implicit operator TurnResult(OutgoingActivity reply) => new([reply]);
}
