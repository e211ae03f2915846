using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Everything that planning a day's reminders needs, as it stood at one moment.</summary>
public sealed record DutyBook
{
    public required DateOnly Today { get; init; }

    public required IReadOnlyList<Recipient> People { get; init; }

    public required PlaceNames Places { get; init; }

    public required IReadOnlyList<Duty> Duties { get; init; }

    /// <summary>Who has had her digest of today.</summary>
    public required IReadOnlySet<Guid> Digests { get; init; }

    /// <summary>The keys of what was told in the stages that can still hold.</summary>
    public required IReadOnlySet<string> Told { get; init; }

    public required IReadOnlyDictionary<(Guid AccountId, string Subject), DutyAnswer> Answers { get; init; }

    public required ILookup<(string Subject, DateOnly DueOn), RemindedSince> Reminded { get; init; }
}

/// <summary>Reads the <see cref="DutyBook"/>.</summary>
public sealed class DutyBooks(CauNoiContext db, Recipients recipients, Duties duties, Reminders reminders, ReminderRules rules, EscalationRules escalation)
{
    public async Task<DutyBook> ReadAsync(DateOnly today, CancellationToken ct)
    {
        // One connection for all of it, instead of one for each query.
        await db.Database.OpenConnectionAsync(ct);
        var people = await recipients.AllAsync(ct);
        var places = await PlaceNames.LoadAsync(db, ct);
        return new DutyBook
        {
            Today = today,
            People = people,
            Places = places,
            Duties = await duties.OpenAsync(people, places, today, today.AddDays(rules.Lead), ct),
            Digests = await reminders.DigestsAsync(today, ct),
            Told = await reminders.KeysSinceAsync(today.AddDays(-Math.Max(rules.Reach, escalation.Reach)), ct),
            Answers = await reminders.AnswersAsync(ct),
            Reminded = await reminders.RemindedAsync(today, ct),
        };
    }

    /// <summary>The open duties of one account that are due within the time of the first reminder, the soonest first.</summary>
    public Task<(IReadOnlyList<Duty> Duties, PlaceNames Places)> ReadAsync(Recipient person, DateOnly today, CancellationToken ct) => ReadAsync(person, today, rules.Lead, ct);

    /// <summary>The open duties of one account that are due within so many days, the soonest first.</summary>
    public async Task<(IReadOnlyList<Duty> Duties, PlaceNames Places)> ReadAsync(Recipient person, DateOnly today, int days, CancellationToken ct)
    {
        var places = await PlaceNames.LoadAsync(db, ct);
        return (await duties.OpenOfAsync(person, places, today, today.AddDays(days), ct), places);
    }
}
