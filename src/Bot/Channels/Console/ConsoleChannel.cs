using CauNoi.Bot.Channels.Files;
using CauNoi.Data.Messaging;
using CauNoi.Data.Storage;

namespace CauNoi.Bot.Channels.Console;

/// <summary>Prints to the terminal: text, sources, the buttons as a numbered list, and where it has put the files.</summary>
public sealed class ConsoleChannel(AttachmentReader attachments, DatabaseOptions database) : IChannel
{
    public const string ChannelName = "console";

    public string Name => ChannelName;

    /// <summary>The conversation of this terminal; what waits for an earlier one is nobody's any more.</summary>
    public string ConversationId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>One JSON object a message instead of text.</summary>
    public bool AsJson { get; set; }

    public async Task<Delivery> SendAsync(string conversationId, OutgoingActivity activity, DeliveryTicket ticket, CancellationToken ct)
    {
        if (conversationId != ConversationId)
            return new Delivery.Rejected("another terminal");
        System.Console.Out.WriteLine(AsJson ? ActivityJson.Write(activity) : Render(activity));
        foreach (var attachment in activity.Attachments)
        {
            if (await SaveAsync(attachment, ct) is { } path && !AsJson)
                System.Console.Out.WriteLine($"  📎 {path}");
        }

        return new Delivery.Delivered();
    }

    /// <summary>Writes the file into a folder for the program's own user.</summary>
    /// <returns>Its path; null if it is no longer kept.</returns>
    private async Task<string?> SaveAsync(Attachment attachment, CancellationToken ct)
    {
        if (await attachments.ReadAsync(new ConversationAddress(Name, ConversationId), attachment.Reference, ct) is not { } file)
            return null;
        var path = Path.Combine(PrivateFolder.Of(database, "sent").FullName, $"{attachment.Reference:N}-{FileNames.Clean(file.Name)}");
        await File.WriteAllBytesAsync(path, file.Bytes, ct);
        return path;
    }

    private static string Render(OutgoingActivity activity)
    {
        var text = activity.Text.Replace("**", "", StringComparison.Ordinal);
        var sources = activity.Sources.Select(s => $"\n📌 {s.Text}");
        var buttons = activity.Buttons.Select((b, i) => $"\n  [{i + 1}] {b.Title}");
        return $"\n{text}{string.Concat(sources)}{string.Concat(buttons)}\n";
    }
}
