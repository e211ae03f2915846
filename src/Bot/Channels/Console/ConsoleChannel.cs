namespace CauNoi.Bot.Channels.Console;

/// <summary>Prints to the terminal: text, sources, and the buttons as a numbered list.</summary>
public sealed class ConsoleChannel : IChannel
{
    public const string ChannelName = "console";

    public string Name => ChannelName;

    /// <summary>The conversation of this terminal; what waits for an earlier one is nobody's any more.</summary>
    public string ConversationId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>One JSON object a message instead of text.</summary>
    public bool AsJson { get; set; }

    public Task<Delivery> SendAsync(string conversationId, OutgoingActivity activity, string deliveryKey, CancellationToken ct)
    {
        if (conversationId != ConversationId)
            return Task.FromResult<Delivery>(new Delivery.Rejected("another terminal"));
        System.Console.Out.WriteLine(AsJson ? ActivityJson.Write(activity) : Render(activity));
        return Task.FromResult<Delivery>(new Delivery.Delivered());
    }

    private static string Render(OutgoingActivity activity)
    {
        var text = activity.Text.Replace("**", "", StringComparison.Ordinal);
        var sources = activity.Sources.Select(s => $"\n📌 {s.Text}");
        var buttons = activity.Buttons.Select((b, i) => $"\n  [{i + 1}] {b.Title}");
        return $"\n{text}{string.Concat(sources)}{string.Concat(buttons)}\n";
    }
}
