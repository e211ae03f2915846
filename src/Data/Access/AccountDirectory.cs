using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CauNoi.Data.Registry;
using CauNoi.Data.Reviews;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Access;

/// <summary>Accounts, their areas, their one-time codes and the chats that proved to be theirs.</summary>
public sealed partial class AccountDirectory(CauNoiContext db)
{
    /// <summary>How long an invitation can be used.</summary>
    public static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(7);

    /// <summary>How long a code for another chat of one's own can be used.</summary>
    public static readonly TimeSpan OwnCodeLifetime = TimeSpan.FromMinutes(30);

    // No letters that are read as digits, and no vowels: the codes are read out over the phone and must not spell words.
    private const string CodeAlphabet = "23456789BCDFGHJKLMNPQRSTVWXZ";
    private const int CodeLength = 8;

    /// <summary>Adds an account with one area and returns a one-time code, written "XXXX-XXXX". Saves.</summary>
    /// <returns>Null if the area is not in the registry, or no area for this role: a household is a resident's, and nothing else is.</returns>
    public async Task<Invitation?> InviteAsync(string name, Role role, AreaLevel level, string areaCode, DateTimeOffset now, CancellationToken ct)
    {
        if ((role == Role.Resident) != (level == AreaLevel.Household) || await PathOfAsync(level, areaCode, ct) is null)
            return null;
        var account = NewAccount(name, role, level, areaCode, now);
        var invitation = NewCode(account.Id, now, InvitationLifetime);
        await db.SaveChangesAsync(ct);
        return invitation;
    }

    /// <summary>A fresh code with which an account links one more chat of its own. Saves.</summary>
    public async Task<Invitation> InviteSelfAsync(Guid accountId, DateTimeOffset now, CancellationToken ct)
    {
        var invitation = NewCode(accountId, now, OwnCodeLifetime);
        await db.SaveChangesAsync(ct);
        return invitation;
    }

    /// <summary>True if the text has the form of a one-time code, even with a mistyped letter: letters and digits, four and four.</summary>
    public static bool LooksLikeCode(string text) =>
        text.Any(char.IsAsciiLetter) && (Normalise(text) is not null || WrittenCode().IsMatch(text));

    /// <summary>For what role a code was given out, without using it up; null if it cannot be used.</summary>
    public async Task<Role?> RoleOfCodeAsync(string typedCode, DateTimeOffset now, CancellationToken ct)
    {
        if (Normalise(typedCode) is not { } code)
            return null;
        var hash = Hash(code);
        return await db.Accounts
            .Where(a => a.RevokedAt == null && db.LinkCodes.Any(c => c.CodeHash == hash && c.AccountId == a.Id && c.UsedAt == null && c.ExpiresAt > now))
            .Select(a => (Role?)a.Role).SingleOrDefaultAsync(ct);
    }

    /// <summary>Uses up a code and ties the chat to its owner; part of the caller's transaction.</summary>
    /// <returns>The owner, or null if the code is wrong, used, expired or its owner was revoked: the reasons are not told apart.</returns>
    public async Task<Account?> LinkAsync(string typedCode, string channel, string userId, string conversationId, DateTimeOffset now, CancellationToken ct)
    {
        if (Normalise(typedCode) is not { } code)
            return null;
        var hash = Hash(code);
        var owner = await db.Accounts.Include(s => s.Scopes)
            .SingleOrDefaultAsync(s => s.RevokedAt == null && db.LinkCodes.Any(c => c.CodeHash == hash && c.AccountId == s.Id), ct);
        if (owner is null)
            return null;
        var used = await db.LinkCodes.Where(c => c.CodeHash == hash && c.UsedAt == null && c.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), ct);
        if (used == 0)
            return null;
        await TieAsync(owner, channel, userId, conversationId, now, ct);
        return owner;
    }

    /// <summary>Ties the chat to an account that has proved to be its person's in another way than by a code; part of the caller's transaction.</summary>
    public async Task TieAsync(Account owner, string channel, string userId, string conversationId, DateTimeOffset now, CancellationToken ct)
    {
        await UnlinkAsync(channel, userId, ct);
        db.LinkedChats.Add(new LinkedChat
        {
            Channel = channel,
            UserId = userId,
            ConversationId = conversationId,
            AccountId = owner.Id,
            LinkedAt = now,
        });
    }

    /// <summary>Forgets the tie between a chat and its account, and what our page has kept of their talk.</summary>
    public async Task UnlinkAsync(string channel, string userId, CancellationToken ct)
    {
        var chats = db.LinkedChats.Where(a => a.Channel == channel && a.UserId == userId);
        await ForgetTalkAsync(chats, ct);
        await chats.ExecuteDeleteAsync(ct);
    }

    /// <summary>The account behind a chat; null for everybody else and for the revoked.</summary>
    public Task<Account?> FindAsync(string channel, string userId, CancellationToken ct) =>
        db.Accounts.AsNoTracking().Include(s => s.Scopes)
            .SingleOrDefaultAsync(s => s.RevokedAt == null
                && db.LinkedChats.Any(a => a.Channel == channel && a.UserId == userId && a.AccountId == s.Id), ct);

    /// <summary>
    /// Takes all rights from an account at once, with a household's PIN, its wishes to be told an outcome and what our page has kept of its talk; what it had still
    /// to survey is the hamlet head's again. Saves.
    /// </summary>
    /// <returns>False if there is no such account in office.</returns>
    public async Task<bool> RevokeAsync(Guid accountId, DateTimeOffset now, CancellationToken ct)
    {
        var revoked = await db.Accounts.Where(s => s.Id == accountId && s.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.RevokedAt, now), ct);
        await ForgetTalkAsync(db.LinkedChats.Where(a => a.AccountId == accountId), ct);
        await db.OutcomeWishes.Where(w => db.LinkedChats.Any(a => a.Id == w.ChatId && a.AccountId == accountId)).ExecuteDeleteAsync(ct);
        await OpenSurveys.Of(db, accountId).ExecuteUpdateAsync(set => set.SetProperty(t => t.SurveyorId, (Guid?)null), ct);
        await db.HouseholdPins.Where(p => db.AreaScopes.Any(s => s.AccountId == accountId && s.Level == AreaLevel.Household && s.AreaCode == p.HouseholdCode))
            .ExecuteDeleteAsync(ct);
        return revoked == 1;
    }

    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken ct) =>
        await db.Accounts.AsNoTracking().Include(s => s.Scopes).OrderBy(s => s.CreatedAt).ToListAsync(ct);

    /// <summary>The names of the areas in which an account reads, as one line.</summary>
    public async Task<string> AreaNamesAsync(Guid accountId, CancellationToken ct)
    {
        var scopes = db.AreaScopes.Where(s => s.AccountId == accountId);
        var hamlets = await db.Hamlets.Where(h => scopes.Any(s => s.Level == AreaLevel.Hamlet && s.AreaCode == h.Code)).Select(h => h.Name).ToListAsync(ct);
        var communes = await db.Communes.Where(c => scopes.Any(s => s.Level == AreaLevel.Commune && s.AreaCode == c.Code)).Select(c => c.Name).ToListAsync(ct);
        var provinces = await db.Provinces.Where(p => scopes.Any(s => s.Level == AreaLevel.Province && s.AreaCode == p.Code)).Select(p => p.Name).ToListAsync(ct);
        var households = await scopes.Where(s => s.Level == AreaLevel.Household).Select(s => s.AreaCode).ToListAsync(ct);
        return string.Join(", ", households.Concat(hamlets).Concat(communes).Concat(provinces));
    }

    /// <summary>The province in which an account's areas lie; null if there is none or more than one.</summary>
    public async Task<string?> ProvinceOfAsync(Guid accountId, CancellationToken ct)
    {
        var scopes = db.AreaScopes.Where(s => s.AccountId == accountId);
        var ofHamlets = db.Hamlets.Where(h => scopes.Any(s => s.Level == AreaLevel.Hamlet && s.AreaCode == h.Code))
            .Join(db.Communes, h => h.CommuneCode, c => c.Code, (h, c) => c.ProvinceCode);
        var ofCommunes = db.Communes.Where(c => scopes.Any(s => s.Level == AreaLevel.Commune && s.AreaCode == c.Code)).Select(c => c.ProvinceCode);
        var provinces = scopes.Where(s => s.Level == AreaLevel.Province).Select(s => s.AreaCode);
        var ofHouseholds = db.Households.Where(h => h.ProvinceCode != null && scopes.Any(s => s.Level == AreaLevel.Household && s.AreaCode == h.Code))
            .Select(h => h.ProvinceCode!);
        return await provinces.Union(ofHouseholds).Union(ofCommunes).Union(ofHamlets).Take(2).ToListAsync(ct) is [var only] ? only : null;
    }

    /// <summary>A place with what it lies in; null if it is not in the registry.</summary>
    public Task<AreaPath?> PathOfAsync(AreaLevel level, string code, CancellationToken ct) => level switch
    {
        AreaLevel.Province => db.Provinces.Where(p => p.Code == code).Select(p => new AreaPath(p.Code, null, null, null)).SingleOrDefaultAsync(ct),
        AreaLevel.Commune => db.Communes.Where(c => c.Code == code).Select(c => new AreaPath(c.ProvinceCode, c.Code, null, null)).SingleOrDefaultAsync(ct),
        AreaLevel.Hamlet => db.Hamlets.Where(h => h.Code == code)
            .Join(db.Communes, h => h.CommuneCode, c => c.Code, (h, c) => new AreaPath(c.ProvinceCode, c.Code, h.Code, null)).SingleOrDefaultAsync(ct),
        _ => db.Households.Where(h => h.Code == code).Select(h => new AreaPath(h.ProvinceCode, h.CommuneCode, h.HamletCode, h.Code)).SingleOrDefaultAsync(ct),
    };

    /// <summary>The account of the people of a household; a new one if it has none in office. Part of the caller's unit of work.</summary>
    public async Task<Account> ResidentOfAsync(string householdCode, DateTimeOffset now, CancellationToken ct) =>
        await db.Accounts.Include(a => a.Scopes).OrderBy(a => a.CreatedAt).FirstOrDefaultAsync(
            a => a.RevokedAt == null && a.Role == Role.Resident && a.Scopes.Any(s => s.Level == AreaLevel.Household && s.AreaCode == householdCode), ct)
        ?? NewAccount(householdCode, Role.Resident, AreaLevel.Household, householdCode, now);

    private Task ForgetTalkAsync(IQueryable<LinkedChat> chats, CancellationToken ct) =>
        db.Transcript.Where(t => chats.Any(a => a.ConversationId == t.ConversationId)).ExecuteDeleteAsync(ct);

    private Account NewAccount(string name, Role role, AreaLevel level, string areaCode, DateTimeOffset now)
    {
        var account = new Account { Id = Guid.CreateVersion7(now), Name = name, Role = role, CreatedAt = now };
        account.Scopes.Add(new AreaScope { Level = level, AreaCode = areaCode });
        db.Accounts.Add(account);
        return account;
    }

    private Invitation NewCode(Guid accountId, DateTimeOffset now, TimeSpan lifetime)
    {
        var code = RandomNumberGenerator.GetString(CodeAlphabet, CodeLength);
        var expires = now + lifetime;
        db.LinkCodes.Add(new LinkCode { AccountId = accountId, CodeHash = Hash(code), ExpiresAt = expires });
        return new Invitation(accountId, $"{code[..4]}-{code[4..]}", expires);
    }

    private static string? Normalise(string typed)
    {
        var code = typed.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return code.Length == CodeLength && code.All(c => CodeAlphabet.Contains(c, StringComparison.Ordinal)) ? code : null;
    }

    private static string Hash(string code) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(code)));

    [GeneratedRegex("^[A-Za-z0-9]{4}-[A-Za-z0-9]{4}$")]
    private static partial Regex WrittenCode();
}
