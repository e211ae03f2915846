using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Messaging;

/// <summary>How the outbox stands, and what a person does about what did not arrive.</summary>
public sealed class OutboxLedger(CauNoiContext db)
{
    /// <summary>How many rows a list shows.</summary>
    public const int MostRows = 200;

    /// <summary>The counts of every channel, priority and state that has messages.</summary>
    public async Task<IReadOnlyList<OutboxCount>> CountAsync(CancellationToken ct) =>
        await db.Outbox
            .GroupBy(m => new { m.Channel, m.Priority, m.State })
            .OrderBy(g => g.Key.Channel).ThenBy(g => g.Key.Priority)
            .Select(g => new OutboxCount(g.Key.Channel, g.Key.Priority, g.Key.State, g.Count()))
            .ToListAsync(ct);

    /// <summary>How many wait, how many ask for a person, and since when the oldest waits.</summary>
    public async Task<OutboxSummary> SummariseAsync(CancellationToken ct)
    {
        var counts = await db.Outbox.Where(m => m.State != OutboxState.Delivered && m.State != OutboxState.Stopped)
            .GroupBy(m => m.State)
            .Select(g => new { State = g.Key, Count = g.Count(), Oldest = g.Min(m => m.CreatedAt) })
            .ToListAsync(ct);
        var waiting = counts.Where(c => c.State is OutboxState.Pending or OutboxState.Sending).ToList();
        return new OutboxSummary(
            waiting.Sum(c => c.Count),
            waiting.Count == 0 ? null : waiting.Min(c => c.Oldest),
            counts.Where(c => c.State == OutboxState.Parked).Sum(c => c.Count),
            counts.Where(c => c.State == OutboxState.Unsure).Sum(c => c.Count));
    }

    /// <summary>What waits for a person, oldest first, at most <see cref="MostRows"/>; without a word of what it says or whom it is for.</summary>
    public async Task<IReadOnlyList<UndeliveredMessage>> UndeliveredAsync(CancellationToken ct) =>
        await ForAPerson(db)
            .OrderBy(m => m.Id)
            .Take(MostRows)
            .Select(m => new UndeliveredMessage(m.Id, m.Channel, m.Priority, m.State, m.CreatedAt, m.Attempts, m.LastError, m.Payload != ""))
            .ToListAsync(ct);

    /// <summary>Has it tried anew, for as long as a new message. Saves.</summary>
    /// <param name="id">One of what waits for a person; null for all.</param>
    /// <returns>How many; what has lost its text to time is none of them.</returns>
    public Task<int> RetryAsync(long? id, DateTimeOffset now, CancellationToken ct) =>
        RetryAsync(ForAPerson(db).Where(m => id == null || m.Id == id), now, ct);

    /// <summary>Lets it be. Saves.</summary>
    /// <returns>False if it does not wait for a person.</returns>
    public async Task<bool> DropAsync(long id, CancellationToken ct) => await ForAPerson(db).Where(m => m.Id == id).ExecuteDeleteAsync(ct) == 1;

    internal static Task<int> RetryAsync(IQueryable<OutboxMessage> messages, DateTimeOffset now, CancellationToken ct) =>
        messages.Where(m => m.Payload != "").ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, OutboxState.Pending)
                .SetProperty(m => m.DueAt, now)
                .SetProperty(m => m.GiveUpAt, now + OutboxMessage.TriedFor),
            ct);

    internal static IQueryable<OutboxMessage> ForAPerson(CauNoiContext db) => db.Outbox.Where(m => m.State == OutboxState.Parked || m.State == OutboxState.Unsure);
}

public sealed record OutboxCount(string Channel, OutboxPriority Priority, OutboxState State, int Count);

/// <param name="Waiting">Messages that are still to be delivered.</param>
/// <param name="OldestSince">When the oldest of them was written.</param>
/// <param name="Parked">Given up.</param>
/// <param name="Unsure">May have arrived.</param>
public sealed record OutboxSummary(int Waiting, DateTimeOffset? OldestSince, int Parked, int Unsure);

/// <param name="HasText">False once its text was forgotten: it can only be dropped.</param>
public sealed record UndeliveredMessage(
    long Id, string Channel, OutboxPriority Priority, OutboxState State, DateTimeOffset CreatedAt, int Attempts, string? Reason, bool HasText);
