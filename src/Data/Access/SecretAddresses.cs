using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Access;

/// <summary>Gives out secret addresses, one of a kind to an account, and knows whose they are.</summary>
public sealed class SecretAddresses(CauNoiContext db)
{
    private const int SecretBytes = 32;

    public Task<bool> HasAsync(Guid accountId, SecretAddressKind kind, CancellationToken ct) => db.SecretAddresses.AnyAsync(a => a.AccountId == accountId && a.Kind == kind, ct);

    /// <summary>The secret part of a new address; the one before, if there was one, no longer opens anything. Saves.</summary>
    /// <param name="accountId">Whose it is.</param>
    /// <param name="kind">What it opens.</param>
    /// <param name="life">How long it opens that; null for until it is taken back.</param>
    /// <param name="now">The time.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<string> CreateAsync(Guid accountId, SecretAddressKind kind, TimeSpan? life, DateTimeOffset now, CancellationToken ct)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        if (await db.SecretAddresses.FindAsync([accountId, kind], ct) is { } before)
            (before.SecretHash, before.CreatedAt, before.EndsAt) = (Hash(secret), now, now + life);
        else
            db.SecretAddresses.Add(new SecretAddress { AccountId = accountId, Kind = kind, SecretHash = Hash(secret), CreatedAt = now, EndsAt = now + life });
        await db.SaveChangesAsync(ct);
        return secret;
    }

    /// <returns>False if there was none.</returns>
    public async Task<bool> RevokeAsync(Guid accountId, SecretAddressKind kind, CancellationToken ct) =>
        await db.SecretAddresses.Where(a => a.AccountId == accountId && a.Kind == kind).ExecuteDeleteAsync(ct) > 0;

    /// <summary>Whose it is, and until when; null for an address that was never given out, has ended or was taken back, and for people who are no longer in office.</summary>
    public async Task<SecretAddressOwner?> OwnerAsync(string secret, SecretAddressKind kind, DateTimeOffset now, CancellationToken ct)
    {
        var hash = Hash(secret);
        return await db.SecretAddresses.Where(a => a.SecretHash == hash && a.Kind == kind && (a.EndsAt == null || a.EndsAt > now))
            .Join(db.Accounts.Where(a => a.RevokedAt == null), a => a.AccountId, a => a.Id, (a, account) => new SecretAddressOwner(account.Id, account.Role, a.EndsAt))
            .SingleOrDefaultAsync(ct);
    }

    private static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
