using CauNoi.Data.Access;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Who is to be reminded, and what was sent already.</summary>
public sealed class Reminders(CauNoiContext db)
{
    /// <summary>Linked accounts of staff in office in one of the roles.</summary>
    public async Task<IReadOnlyList<(LinkedAccount Account, Role Role)>> RecipientsAsync(IReadOnlyCollection<Role> roles, CancellationToken ct)
    {
        var rows = await db.LinkedAccounts.AsNoTracking()
            .Join(db.Staff.Where(s => s.RevokedAt == null && roles.Contains(s.Role)), a => a.StaffId, s => s.Id, (a, s) => new { Account = a, s.Role })
            .OrderBy(r => r.Account.Id)
            .ToListAsync(ct);
        return [.. rows.Select(r => (r.Account, r.Role))];
    }

    /// <summary>Records that a reminder goes out, in the caller's transaction.</summary>
    /// <returns>False if it has gone out before.</returns>
    public async Task<bool> TryRecordAsync(Reminder reminder, CancellationToken ct)
    {
        var due = reminder.DueOn;
        var at = reminder.CreatedAt.ToUnixTimeMilliseconds();
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Reminders" ("Key", "StaffId", "StepId", "DueOn", "Stage", "CreatedAt")
            VALUES ({reminder.Key}, {reminder.StaffId}, {reminder.StepId}, {due}, {reminder.Stage}, {at})
            ON CONFLICT ("Key") DO NOTHING
            """,
            ct) == 1;
    }

    /// <summary>True if a reminder with this key has gone out.</summary>
    public Task<bool> IsRecordedAsync(string key, CancellationToken ct) => db.Reminders.AnyAsync(r => r.Key == key, ct);
}
