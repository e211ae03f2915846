namespace CauNoi.Bot.Channels.Web;

/// <summary>A file of an activity. The last two are ours; other clients pass over them.</summary>
/// <param name="ContentUrl">Relative to the page, and only for who has the conversation's token; null for the echo of what a person sent.</param>
/// <param name="Size">Bytes.</param>
public sealed record ActivityAttachment(string ContentType, string? ContentUrl, string Name, string? AltText, long? Size);
