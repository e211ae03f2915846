using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace CauNoi.Bot.Channels.Web;

/// <summary>
/// The tokens in stream addresses. An address ends up in logs of proxies, so its token lives for a minute, opens one stream and is of no
/// use elsewhere.
/// </summary>
/// <remarks>Used ones are remembered by this instance alone; on another one a stolen token still dies within its minute.</remarks>
public sealed class StreamTokens(IDataProtectionProvider protection, IOptions<WebChannelOptions> options, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("CauNoi.Web.Stream.v1");
    private readonly ConcurrentDictionary<string, long> _used = new();

    public string Issue(string conversationId)
    {
        var expires = (clock.GetUtcNow() + options.Value.StreamTokenLifetime).ToUnixTimeMilliseconds();
        var number = RandomNumberGenerator.GetHexString(16);
        return _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{expires}|{number}|{conversationId}"));
    }

    /// <summary>True, once, for a token that was issued for this conversation and is still fresh.</summary>
    public bool TryUse(string token, string conversationId)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        ForgetExpired(now);
        return Unprotect(token)?.Split('|') is [var until, var number, var owner]
            && long.Parse(until, CultureInfo.InvariantCulture) is var expires
            && expires >= now
            && owner == conversationId
            && _used.TryAdd(number, expires);
    }

    private void ForgetExpired(long now)
    {
        foreach (var (number, expires) in _used)
        {
            if (expires < now)
                _used.TryRemove(number, out _);
        }
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
