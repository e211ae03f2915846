using CauNoi.Data.Access;

namespace CauNoi.Bot.Conversations;

/// <summary>What a person has said that she reads households for, and until when it holds.</summary>
public sealed record StatedPurpose(ReadPurpose Purpose, DateTimeOffset Until);
