using CauNoi.Bot.Channels.Files;

namespace CauNoi.Bot.Channels;

/// <summary>What the bot says. A channel renders it within its own limits.</summary>
public sealed record OutgoingActivity
{
    /// <summary>Markdown limited to paragraphs, "- " or "1. " lists and **bold**; everything else is literal text. May be empty where a file says it all.</summary>
    public required string Text { get; init; }

    /// <summary>The documents that the text rests on, shown under it.</summary>
    public IReadOnlyList<Citation> Sources { get; init; } = [];

    public IReadOnlyList<Button> Buttons { get; init; } = [];

    /// <summary>Pictures and documents, shown before the buttons.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Tells of a household: a platform that can keep people from passing it on is asked to.</summary>
    public bool Confidential { get; init; }
}

/// <summary>A cited document; the address may be missing.</summary>
public sealed record Citation(string Text, string? Url);

/// <summary>A choice that is offered with a message.</summary>
/// <param name="Title">What the person reads; at most 40 characters.</param>
/// <param name="Action">What comes back when it is pressed; at most 64 bytes of ASCII.</param>
public sealed record Button(string Title, string Action);
