namespace CauNoi.Bot.Channels.Web;

/// <summary>What a client posted, as far as it means something to the bot.</summary>
public abstract record PostedActivity
{
    private PostedActivity()
    {
    }

    /// <param name="Text">What was typed, or the title of the pressed button.</param>
    /// <param name="Action">The pressed button's action.</param>
    /// <param name="PostBack">The client said that this is a press, not a typed message.</param>
    /// <param name="ClientActivityId">The client's own id: the same again is the same message sent again.</param>
    public sealed record Message(string Text, string? Action, bool PostBack, string? ClientActivityId) : PostedActivity;

    /// <summary>The page was opened: the bot may greet.</summary>
    public sealed record Join : PostedActivity;

    /// <summary>Part of the protocol, of no meaning here.</summary>
    public sealed record Ignored : PostedActivity;

    /// <summary>A file without words.</summary>
    public sealed record AttachmentsOnly : PostedActivity;

    public sealed record Malformed(string Reason) : PostedActivity;
}
