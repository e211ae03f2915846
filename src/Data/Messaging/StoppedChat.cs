using CauNoi.Data.Access;

namespace CauNoi.Data.Messaging;

/// <summary>What became of what was meant for a chat that takes nothing any more.</summary>
/// <param name="Owner">Whose chat it is; null if it belongs to no account in office.</param>
/// <param name="MovedTo">Her other chat, which gets it instead; null if it was stopped.</param>
/// <param name="ToTell">The chats of those who should know that she cannot be reached; empty if they were told before.</param>
public sealed record StoppedChat(Account? Owner, LinkedChat? MovedTo, IReadOnlyList<LinkedChat> ToTell);
