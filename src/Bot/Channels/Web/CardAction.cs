namespace CauNoi.Bot.Channels.Web;

/// <summary>A button; <see cref="Value"/> comes back when it is pressed.</summary>
public sealed record CardAction(string Type, string Title, string Value)
{
    public const string PostBack = "postBack";
}
