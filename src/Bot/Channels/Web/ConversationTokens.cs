using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace CauNoi.Bot.Channels.Web;

/// <summary>Issues and reads the tokens of conversations. Nothing is remembered: any instance that shares the keys can read them.</summary>
/// <remarks>
/// The expiry lies in the protected text instead of the framework's time-limited protector, which cannot tell an old token from a
/// forged one: clients need that difference.
/// </remarks>
public sealed class ConversationTokens(IDataProtectionProvider protection, IOptions<WebChannelOptions> options, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("CauNoi.Web.Conversation.v1");

    public TimeSpan Lifetime => options.Value.TokenLifetime;

    public string Issue(ConversationToken token)
    {
        var expires = (clock.GetUtcNow() + Lifetime).ToUnixTimeMilliseconds();
        return _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{expires}|{token.ConversationId}|{token.UserId}"));
    }

    public TokenReading Read(string token)
    {
        if (Unprotect(token)?.Split('|') is not [var expires, var conversationId, var userId])
            return new TokenReading.Unknown();
        return long.Parse(expires, CultureInfo.InvariantCulture) < clock.GetUtcNow().ToUnixTimeMilliseconds()
            ? new TokenReading.Expired()
            : new TokenReading.Valid(new ConversationToken(conversationId, userId));
    }

    private string? Unprotect(string token)
    {
        try
        {
            return _protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
