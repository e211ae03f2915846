namespace CauNoi.Bot.Conversations;

/// <summary>What somebody wants: typed, or pressed.</summary>
public sealed record Request(string Text, string? Action);
