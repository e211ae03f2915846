namespace CauNoi.Bot.Channels.Web;

/// <summary>The buttons under a message.</summary>
public sealed record SuggestedActions(IReadOnlyList<CardAction> Actions);
