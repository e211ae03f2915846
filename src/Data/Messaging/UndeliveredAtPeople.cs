using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Messaging;

/// <summary>
/// What did not arrive, for the officer or the province above those it was meant for: whom, what sort and why, never the text. Every query is limited to the people of her own areas;
/// residents are a number.
/// </summary>
public sealed class UndeliveredAtPeople(CauNoiContext db)
{
    /// <summary>What waits for a person at hamlet heads and officers below the account, oldest first, at most <see cref="OutboxLedger.MostRows"/>.</summary>
    public async Task<IReadOnlyList<UndeliveredAtPerson>> ListAsync(Guid accountId, CancellationToken ct) =>
        await Rows(accountId).OrderBy(r => r.Id).Take(OutboxLedger.MostRows).ToListAsync(ct);

    /// <summary>One of them; null if it is none of hers, or waits for nobody any more: not told apart.</summary>
    public Task<UndeliveredAtPerson?> FindAsync(Guid accountId, long id, CancellationToken ct) => Rows(accountId).FirstOrDefaultAsync(r => r.Id == id, ct);

    /// <summary>How many messages did not arrive at residents of her areas; who they are is for the person who runs the program.</summary>
    public Task<int> CountAtResidentsAsync(Guid accountId, CancellationToken ct)
    {
        var mine = db.AreaScopes.Where(s => s.AccountId == accountId && db.Accounts.Any(a => a.Id == accountId && a.RevokedAt == null && (a.Role == Role.Officer || a.Role == Role.Province)));
        var residents = db.Accounts.Where(a => a.RevokedAt == null && a.Role == Role.Resident && a.Scopes.Any(s => db.Households.Any(h => h.Code == s.AreaCode
            && mine.Any(m => (m.Level == AreaLevel.Commune && m.AreaCode == h.CommuneCode) || (m.Level == AreaLevel.Province && m.AreaCode == h.ProvinceCode)))));
        return Of(residents).CountAsync(ct);
    }

    /// <summary>Those below her who have chats and cannot be written to in any of them, with the day since when.</summary>
    public async Task<IReadOnlyList<ClosedPerson>> ClosedAsync(Guid accountId, CancellationToken ct) =>
        await Supervision.StaffBelow(db, accountId)
            .Where(a => db.LinkedChats.Any(c => c.AccountId == a.Id) && !db.LinkedChats.Any(c => c.AccountId == a.Id && c.UnreachableSince == null))
            .OrderBy(a => a.Name)
            .Select(a => new ClosedPerson(a.Name, a.Role, db.LinkedChats.Where(c => c.AccountId == a.Id).Max(c => c.UnreachableSince)!.Value))
            .ToListAsync(ct);

    /// <summary>Has one of them tried anew, as <see cref="OutboxLedger"/> does. Saves.</summary>
    /// <returns>False if it is none of hers, waits for nobody any more, has lost its text to time, or would go to a chat that takes nothing.</returns>
    public async Task<bool> RetryAsync(Guid accountId, long id, DateTimeOffset now, CancellationToken ct)
    {
        var open = Of(Supervision.StaffBelow(db, accountId))
            .Where(m => m.Id == id && db.LinkedChats.Any(c => c.Channel == m.Channel && c.ConversationId == m.ConversationId && c.UnreachableSince == null));
        if (await OutboxLedger.RetryAsync(open, now, ct) != 1)
            return false;
        // Should it fail again, that is news.
        await db.UndeliveredNotices.Where(n => n.OutboxId == id).ExecuteDeleteAsync(ct);
        return true;
    }

    /// <summary>Lets one of them be. Saves.</summary>
    /// <returns>False if it is none of hers, or waits for nobody any more.</returns>
    public async Task<bool> DropAsync(Guid accountId, long id, CancellationToken ct) =>
        await Of(Supervision.StaffBelow(db, accountId)).Where(m => m.Id == id).ExecuteDeleteAsync(ct) == 1;

    private IQueryable<OutboxMessage> Of(IQueryable<Account> people) =>
        OutboxLedger.ForAPerson(db).Where(m => db.LinkedChats.Any(c => c.Channel == m.Channel && c.ConversationId == m.ConversationId && people.Any(a => a.Id == c.AccountId)));

    private IQueryable<UndeliveredAtPerson> Rows(Guid accountId) =>
        from message in OutboxLedger.ForAPerson(db)
        from chat in db.LinkedChats.Where(c => c.Channel == message.Channel && c.ConversationId == message.ConversationId)
        from person in Supervision.StaffBelow(db, accountId).Where(a => a.Id == chat.AccountId)
        select new UndeliveredAtPerson
        {
            Id = message.Id,
            Name = person.Name,
            Role = person.Role,
            Channel = message.Channel,
            Priority = message.Priority,
            CreatedAt = message.CreatedAt,
            MayHaveArrived = message.State == OutboxState.Unsure,
            IsClosed = chat.UnreachableSince != null,
            HasText = message.Payload != "",
        };
}

/// <summary>A message that did not reach somebody, without a word of what it says.</summary>
public sealed record UndeliveredAtPerson
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public required Role Role { get; init; }

    public required string Channel { get; init; }

    /// <summary>What sort of message it is.</summary>
    public required OutboxPriority Priority { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Nobody knows; otherwise the platform surely has not taken it.</summary>
    public required bool MayHaveArrived { get; init; }

    /// <summary>Its chat takes no messages any more.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>False once its text was forgotten: it can only be dropped.</summary>
    public required bool HasText { get; init; }
}

/// <summary>Somebody who takes no messages any more, and since when.</summary>
public sealed record ClosedPerson(string Name, Role Role, DateTimeOffset Since);
