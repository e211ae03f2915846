using System.Security.Cryptography;

namespace CauNoi.Bot.Channels.Web;

/// <summary>The right to take part in one conversation as one person.</summary>
public sealed record ConversationToken(string ConversationId, string UserId)
{
    /// <summary>A new conversation with a new person. Direct Line clients refuse user ids that the server issued without "dl_".</summary>
    public static ConversationToken New() => new(RandomId(), "dl_" + RandomId());

    private static string RandomId() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
