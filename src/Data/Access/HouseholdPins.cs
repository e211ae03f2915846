using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Access;

/// <summary>PINs of households: given out by the commune, tried by residents.</summary>
public sealed class HouseholdPins(CauNoiContext db, KeyRing keys, FieldProtection protection, AccountDirectory accounts, TryLimits limits)
{
    public const int Length = 6;
    public const int MostTries = 5;

    private const int SaltLength = 16;
    private const int Iterations = 100_000;

    /// <summary>Gives a household a new PIN, to be shown once; a lock is lifted. Saves.</summary>
    /// <returns>Null if there is no such household.</returns>
    public async Task<string?> SetAsync(string householdCode, DateTimeOffset now, CancellationToken ct)
    {
        if (!await db.Households.AnyAsync(h => h.Code == householdCode, ct))
            return null;
        var pin = RandomNumberGenerator.GetString("0123456789", Length);
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var hash = Hash(pin, salt);
        if (await db.HouseholdPins.SingleOrDefaultAsync(p => p.HouseholdCode == householdCode, ct) is { } kept)
            (kept.Salt, kept.Hash, kept.FailedTries, kept.LockedAt, kept.SetAt) = (salt, hash, 0, null, now);
        else
            db.HouseholdPins.Add(new HouseholdPin { HouseholdCode = householdCode, Salt = salt, Hash = hash, SetAt = now });
        await limits.ForgetAsync(householdCode, ct);
        await db.SaveChangesAsync(ct);
        return pin;
    }

    /// <summary>
    /// The account of a household's people, if code, second fact and PIN are all right; none if any of them is not, if there is no PIN, if it is locked or if the chat
    /// has used up its tries. All of these look alike and take the same time. Leaves an audit entry; part of the caller's transaction.
    /// </summary>
    /// <param name="channel">The channel it is tried on.</param>
    /// <param name="userId">Who tries there: she has fewer tries than the household.</param>
    public async Task<PinOutcome> TryAsync(PinClaim claim, string channel, string userId, DateTimeOffset now, CancellationToken ct)
    {
        var code = claim.HouseholdCode;
        var household = await db.Households.AsNoTracking().Include(h => h.Members).SingleOrDefaultAsync(h => h.Code == code, ct);
        var kept = await db.HouseholdPins.AsNoTracking().SingleOrDefaultAsync(p => p.HouseholdCode == code, ct);
        var isPin = CryptographicOperations.FixedTimeEquals(Hash(claim.Pin, kept?.Salt ?? new byte[SaltLength]), kept?.Hash ?? new byte[HMACSHA256.HashSizeInBytes]);
        var isRight = isPin & Knows(household, claim.Fact);
        var isHeard = await limits.CountAsync(channel, userId, household?.Code ?? "", now, ct);
        // The same statements whatever was wrong: a right answer after the last try is a wrong one.
        var tries = isRight ? 0 : 1;
        var isOpen = await db.HouseholdPins.Where(p => p.HouseholdCode == code && p.FailedTries < MostTries && isHeard)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.FailedTries, p => tries == 0 ? 0 : p.FailedTries + 1), ct) == 1;
        var hasLocked = await db.HouseholdPins.Where(p => p.HouseholdCode == code && p.FailedTries >= MostTries && p.LockedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.LockedAt, now), ct) == 1;
        var isLinked = isRight && isOpen;
        var account = isLinked ? await OpenAsync(code, now, ct) : null;
        var reader = new Reader(account?.Id ?? Guid.Empty, channel);
        // What no household has may be anything that was typed, a citizen id too.
        db.Audit.Add(reader.Entry(AuditAction.ResidentLink, household?.Code ?? "", isLinked, now));
        if (hasLocked)
            db.Audit.Add(reader.Entry(AuditAction.PinLocked, code, allowed: false, now));
        return new PinOutcome(account, hasLocked);
    }

    private async Task<Account> OpenAsync(string code, DateTimeOffset now, CancellationToken ct)
    {
        await limits.ForgetAsync(code, ct);
        return await accounts.ResidentOfAsync(code, now, ct);
    }

    private bool Knows(Household? household, string fact)
    {
        var digits = string.Concat(fact.Where(char.IsAsciiDigit));
        if (household is null || digits.Length != 4)
            return false;
        return household.Members.Any(m => m.Number == 1 && m.BirthDate?.Year.ToString(CultureInfo.InvariantCulture) == digits)
            || household.Members.Any(m => EndsWith(m.CitizenId, digits))
            || EndsWith(household.Phone, digits);
    }

    private bool EndsWith(SealedText? number, string digits) =>
        number is not null && string.Concat(protection.Open(number, number.Field).Where(char.IsAsciiDigit)).EndsWith(digits, StringComparison.Ordinal);

    // Six digits are soon tried through by whoever has the database: without the key, which lies elsewhere, there is nothing to try them on.
    private byte[] Hash(string pin, byte[] salt)
    {
        var keyed = HMACSHA256.HashData(keys.AuditKey, Encoding.UTF8.GetBytes("pin:" + pin));
        return Rfc2898DeriveBytes.Pbkdf2(keyed, salt, Iterations, HashAlgorithmName.SHA256, HMACSHA256.HashSizeInBytes);
    }
}
