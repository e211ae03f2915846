namespace CauNoi.Data.Messaging;

/// <summary>Where a conversation can be reached.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="ConversationId">The channel's own id of the conversation.</param>
public sealed record ConversationAddress(string Channel, string ConversationId);
