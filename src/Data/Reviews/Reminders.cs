using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>What people were told already, and what they answered.</summary>
public sealed class Reminders(CauNoiContext db)
{
    /// <summary>Silence is counted for so many days; nobody is told of what lies further back.</summary>
    private const int SilenceDays = 150;

    /// <summary>The keys of the reminders that went out on a day or later.</summary>
    public Task<HashSet<string>> KeysSinceAsync(DateOnly day, CancellationToken ct) =>
        db.Reminders.Where(r => r.Day >= day).Select(r => r.Key).ToHashSetAsync(ct);

    /// <summary>The accounts that have had their digest of a day.</summary>
    public Task<HashSet<Guid>> DigestsAsync(DateOnly day, CancellationToken ct) =>
        db.SentDigests.Where(d => d.Day == day).Select(d => d.AccountId).ToHashSetAsync(ct);

    /// <summary>What was answered, by account and subject.</summary>
    public Task<Dictionary<(Guid AccountId, string Subject), DutyAnswer>> AnswersAsync(CancellationToken ct) =>
        db.DutyAnswers.AsNoTracking().Where(a => a.Until != null).ToDictionaryAsync(a => (a.AccountId, a.Subject), ct);

    /// <summary>The day on which somebody was first reminded of each of these duties; those of which nobody was are left out.</summary>
    /// <param name="subjects"><see cref="Duty.Subject"/></param>
    /// <param name="today">From which is counted back.</param>
    /// <param name="ct">Ends the reading.</param>
    public Task<Dictionary<string, DateOnly>> FirstAsync(List<string> subjects, DateOnly today, CancellationToken ct) =>
        Lately(today).Where(r => EF.Parameter(subjects).Contains(r.Subject))
            .GroupBy(r => r.Subject).Select(g => new { g.Key, First = g.Min(r => r.Day) }).ToDictionaryAsync(g => g.Key, g => g.First, ct);

    /// <summary>For each duty and deadline: how often each account was reminded, and on which day first.</summary>
    public async Task<ILookup<(string Subject, DateOnly DueOn), RemindedSince>> RemindedAsync(DateOnly today, CancellationToken ct)
    {
        var counts = await Lately(today)
            .GroupBy(r => new { r.Subject, r.DueOn, r.AccountId })
            .Select(g => new { g.Key, Count = g.Count(), First = g.Min(r => r.Day) })
            .ToListAsync(ct);
        return counts.ToLookup(c => (c.Key.Subject, c.Key.DueOn), c => new RemindedSince(c.Key.AccountId, c.Count, c.First));
    }

    private IQueryable<Reminder> Lately(DateOnly today)
    {
        var from = today.AddDays(-SilenceDays);
        return db.Reminders.Where(r => !r.Escalated && r.Day >= from);
    }
}

/// <summary>How often somebody was reminded of one duty, and since when.</summary>
public readonly record struct RemindedSince(Guid AccountId, int Count, DateOnly First);
