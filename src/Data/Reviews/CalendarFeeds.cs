using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Gives out the addresses of calendars and knows whose they are.</summary>
public sealed class CalendarFeeds(CauNoiContext db, Recipients recipients)
{
    private const int SecretBytes = 32;

    public Task<bool> HasAsync(Guid accountId, CancellationToken ct) => db.CalendarFeeds.AnyAsync(f => f.AccountId == accountId, ct);

    /// <summary>The secret part of a new address; the one before, if there was one, no longer opens anything. Saves.</summary>
    public async Task<string> CreateAsync(Guid accountId, DateTimeOffset now, CancellationToken ct)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        if (await db.CalendarFeeds.FindAsync([accountId], ct) is { } before)
            (before.SecretHash, before.CreatedAt) = (Hash(secret), now);
        else
            db.CalendarFeeds.Add(new CalendarFeed { AccountId = accountId, SecretHash = Hash(secret), CreatedAt = now });
        await db.SaveChangesAsync(ct);
        return secret;
    }

    /// <returns>False if there was none.</returns>
    public async Task<bool> RevokeAsync(Guid accountId, CancellationToken ct) => await db.CalendarFeeds.Where(f => f.AccountId == accountId).ExecuteDeleteAsync(ct) > 0;

    /// <summary>Whose it is; null for an address that was never given out or was taken back, and for people who are no longer in office.</summary>
    public async Task<Recipient?> OwnerAsync(string secret, CancellationToken ct)
    {
        var hash = Hash(secret);
        return await db.CalendarFeeds.Where(f => f.SecretHash == hash).Select(f => (Guid?)f.AccountId).SingleOrDefaultAsync(ct) is { } owner ? await recipients.FindAsync(owner, ct) : null;
    }

    private static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
