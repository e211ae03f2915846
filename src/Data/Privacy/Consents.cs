using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Privacy;

/// <summary>Who has agreed to what. No answer is no; what was said as one account does not hold for the next one on the same phone.</summary>
public sealed class Consents(CauNoiContext db)
{
    /// <summary>True if the person has agreed to this version of the text and has not withdrawn.</summary>
    public Task<bool> IsGivenAsync(ConsentGiver giver, ConsentPurpose purpose, string version, CancellationToken ct) =>
        Standing(giver).AnyAsync(c => c.Purpose == purpose && c.Version == version, ct);

    /// <summary>Notes a yes; a second yes to the same changes nothing. Saves.</summary>
    public async Task GiveAsync(ConsentGiver giver, ConsentPurpose purpose, string version, DateTimeOffset now, CancellationToken ct)
    {
        if (await IsGivenAsync(giver, purpose, version, ct))
            return;
        db.Consents.Add(new Consent
        {
            Channel = giver.Channel,
            UserId = giver.UserId,
            AccountId = giver.AccountId,
            Purpose = purpose,
            Version = version,
            At = now,
        });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What the person has agreed to and not withdrawn, oldest first.</summary>
    public async Task<IReadOnlyList<Consent>> OfAsync(ConsentGiver giver, CancellationToken ct) =>
        await Standing(giver).AsNoTracking().OrderBy(c => c.Id).ToListAsync(ct);

    /// <summary>Withdraws everything that the person has agreed to; part of the caller's transaction.</summary>
    /// <returns>How much it was.</returns>
    public Task<int> WithdrawAsync(ConsentGiver giver, DateTimeOffset now, CancellationToken ct) =>
        Standing(giver).ExecuteUpdateAsync(set => set.SetProperty(c => c.WithdrawnAt, now), ct);

    /// <summary>Withdraws what she has agreed to for one purpose; part of the caller's transaction.</summary>
    public Task WithdrawAsync(ConsentGiver giver, ConsentPurpose purpose, DateTimeOffset now, CancellationToken ct) =>
        Standing(giver).Where(c => c.Purpose == purpose).ExecuteUpdateAsync(set => set.SetProperty(c => c.WithdrawnAt, now), ct);

    private IQueryable<Consent> Standing(ConsentGiver giver) => db.Consents.Where(c =>
        c.Channel == giver.Channel && c.UserId == giver.UserId && c.WithdrawnAt == null && (c.AccountId == null || c.AccountId == giver.AccountId));
}
