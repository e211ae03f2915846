namespace CauNoi.Bot.Channels.Files;

/// <summary>A picture or document that goes out with a message. Made by <see cref="OutgoingFiles"/>.</summary>
/// <param name="Name">The file's name as the person sees it.</param>
/// <param name="AltText">What a picture shows, for who cannot see it; empty for a document.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Reference">By which the file is read from the store.</param>
public sealed record Attachment(string Name, string MediaType, string AltText, int Size, Guid Reference);
