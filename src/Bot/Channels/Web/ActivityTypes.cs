namespace CauNoi.Bot.Channels.Web;

/// <summary>The protocol's kinds of activity.</summary>
public static class ActivityTypes
{
    public const string Message = "message";

    public const string Event = "event";

    private static readonly HashSet<string> Known =
    [
        Message, Event, "typing", "endOfConversation", "conversationUpdate", "contactRelationUpdate", "installationUpdate", "deleteUserData",
        "messageUpdate", "messageDelete", "messageReaction", "invoke", "handoff", "suggestion", "trace", "command", "commandResult",
    ];

    public static bool IsKnown(string type) => Known.Contains(type);
}
