using CauNoi.Bot.Channels;

namespace CauNoi.Bot.Conversations;

/// <summary>What a skill says, and what is to be remembered of it.</summary>
public sealed record TurnResult(IReadOnlyList<OutgoingActivity> Replies, ConversationState? State = null)
{
    public static implicit operator TurnResult(OutgoingActivity reply) => new([reply]);
}
