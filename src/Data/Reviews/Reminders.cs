using CauNoi.Data.Access;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Who is to be reminded, and what was sent already.</summary>
public sealed class Reminders(CauNoiContext db)
{
    /// <summary>Staff in office in one of the roles, once for each linked chat, or once without one.</summary>
    public async Task<IReadOnlyList<ReminderRecipient>> RecipientsAsync(IReadOnlyCollection<Role> roles, CancellationToken ct) =>
        await db.Accounts.AsNoTracking()
            .Where(s => s.RevokedAt == null && roles.Contains(s.Role))
            .OrderBy(s => s.Id)
            .LeftJoin(db.LinkedChats, s => s.Id, a => a.AccountId, (s, a) => new ReminderRecipient(s.Id, s.Name, s.Role, a))
            .ToListAsync(ct);

    /// <summary>Records that a reminder goes out, in the caller's transaction.</summary>
    /// <returns>False if it has gone out before.</returns>
    public async Task<bool> TryRecordAsync(Reminder reminder, CancellationToken ct)
    {
        var due = reminder.DueOn;
        var at = reminder.CreatedAt.ToUnixTimeMilliseconds();
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Reminders" ("Key", "AccountId", "StepId", "DueOn", "Stage", "CreatedAt")
            VALUES ({reminder.Key}, {reminder.AccountId}, {reminder.StepId}, {due}, {reminder.Stage}, {at})
            ON CONFLICT ("Key") DO NOTHING
            """,
            ct) == 1;
    }

    /// <summary>Those of the keys that have gone out.</summary>
    public async Task<IReadOnlySet<string>> RecordedAsync(IReadOnlyCollection<string> keys, CancellationToken ct) =>
        await db.Reminders.Where(r => EF.Parameter(keys).Contains(r.Key)).Select(r => r.Key).ToHashSetAsync(ct);
}
