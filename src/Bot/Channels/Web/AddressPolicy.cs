using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CauNoi.Bot.Channels.Web;

/// <summary>So many requests a minute for one network address, refused in the protocol's form.</summary>
internal sealed class AddressPolicy(int perMinute) : IRateLimiterPolicy<string>
{
    /// <summary>For new conversations.</summary>
    public const string Tokens = "web-tokens";

    /// <summary>For posted activities.</summary>
    public const string Posts = "web-posts";

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected { get; } = async (context, _) =>
    {
        var response = context.HttpContext.Response;
        if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var pause))
            response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        response.Headers.CacheControl = "no-store";
        await DirectLineErrors.TooManyRequests().ExecuteAsync(context.HttpContext);
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetTokenBucketLimiter(KeyOf(httpContext.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
            QueueLimit = 0,
        });

    /// <summary>A household has one IPv4 address, but a whole /64 of IPv6 ones.</summary>
    private static string KeyOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
