using System.Globalization;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Messaging;

/// <summary>
/// Who delivers what next. Of one conversation one message is in hand at a time; those of one priority leave in order, and what is more urgent
/// overtakes what still waits.
/// </summary>
public sealed class OutboxQueue(CauNoiContext db)
{
    /// <summary>How long an instance is believed to be alive without a sign.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(12);

    public const string Interrupted = "interrupted while sending";

    /// <summary>The next messages of the channel, at most one a conversation; they are nobody's yet.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> DueAsync(string channel, int most, DateTimeOffset now, CancellationToken ct) =>
        await db.Outbox.AsNoTracking()
            .Where(m => m.State == OutboxState.Pending && m.Channel == channel && m.DueAt <= now)
            .Where(m => !db.Outbox.Any(e => e.Channel == m.Channel && e.ConversationId == m.ConversationId && e.State == OutboxState.Sending))
            .Where(m => !db.Outbox.Any(e =>
                e.Channel == m.Channel && e.ConversationId == m.ConversationId && e.State == OutboxState.Pending && e.Priority < m.Priority))
            .Where(m => !db.Outbox.Any(e =>
                e.Channel == m.Channel && e.ConversationId == m.ConversationId && e.State == OutboxState.Pending && e.Priority == m.Priority && e.Id < m.Id))
            .OrderBy(m => m.Priority).ThenBy(m => m.Id)
            .Take(most)
            .ToListAsync(ct);

    /// <summary>Writes down that they are about to be sent.</summary>
    /// <returns>Those that no other instance has taken meanwhile, in the same order, with the new attempt counted.</returns>
    public async Task<IReadOnlyList<OutboxMessage>> BeginAsync(IReadOnlyList<OutboxMessage> messages, DateTimeOffset now, CancellationToken ct)
    {
        if (messages.Count == 0)
            return [];
        var sql = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            UPDATE "Outbox" SET "State" = 'Sending', "LeasedUntil" = {(now + Lease).ToUnixTimeMilliseconds()}, "Attempts" = "Attempts" + 1
            WHERE "State" = 'Pending' AND {Free(messages)} RETURNING "Id" AS "Value"
            """);
        var mine = (await db.Database.SqlQueryRaw<long>(sql).ToListAsync(ct)).ToHashSet();
        var begun = messages.Where(m => mine.Contains(m.Id)).ToList();
        foreach (var message in begun)
            (message.State, message.Attempts) = (OutboxState.Sending, message.Attempts + 1);
        return begun;
    }

    /// <summary>Lets messages wait that a limit of the channel holds back; no attempt is counted.</summary>
    public Task DeferAsync(IReadOnlyList<OutboxMessage> messages, DateTimeOffset until, CancellationToken ct)
    {
        var sql = string.Create(
            CultureInfo.InvariantCulture,
            $"""UPDATE "Outbox" SET "DueAt" = {until.ToUnixTimeMilliseconds()} WHERE "State" = 'Pending' AND {Free(messages)}""");
        return db.Database.ExecuteSqlRawAsync(sql, ct);
    }

    /// <summary>Lets all that waits in these conversations wait, whoever would send it.</summary>
    public Task HoldBackAsync(string channel, IReadOnlyCollection<string> conversations, DateTimeOffset until, CancellationToken ct) =>
        db.Outbox.Where(m => m.Channel == channel && EF.Parameter(conversations).Contains(m.ConversationId) && m.State == OutboxState.Pending && m.DueAt < until)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, until), ct);

    /// <summary>Says that the instance that sends these is alive.</summary>
    public Task RenewAsync(IReadOnlyCollection<long> ids, DateTimeOffset now, CancellationToken ct) =>
        db.Outbox.Where(m => EF.Parameter(ids).Contains(m.Id) && m.State == OutboxState.Sending)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedUntil, now + Lease), ct);

    /// <summary>Decides by <see cref="DeliveryRule"/> what becomes of the messages that a dead instance was sending.</summary>
    /// <param name="channel">The channel's name.</param>
    /// <param name="channelRefusesRepeats">True if the channel shows nothing twice.</param>
    /// <param name="own">What this instance has in hand, whatever its lease says.</param>
    /// <param name="now">What was leased until before it is looked at.</param>
    /// <param name="ct">Ends the work.</param>
    /// <returns>How many are repeated and how many are left unsure.</returns>
    public async Task<(int Repeated, int Unsure)> RecoverAsync(
        string channel, bool channelRefusesRepeats, IReadOnlyCollection<long> own, DateTimeOffset now, CancellationToken ct)
    {
        var lost = db.Outbox.Where(m => m.State == OutboxState.Sending && m.Channel == channel && m.LeasedUntil < now && !EF.Parameter(own).Contains(m.Id));
        if (!await lost.AnyAsync(ct))
            return (0, 0);
        var repeats = DeliveryRule.Repeated(channelRefusesRepeats);
        var repeated = await SettleAsync(lost.Where(m => EF.Constant(repeats).Contains(m.Priority)), OutboxState.Pending, ct);
        return (repeated, await SettleAsync(lost.Where(m => !EF.Constant(repeats).Contains(m.Priority)), OutboxState.Unsure, ct));
    }

    /// <summary>Ends the leases of a dead process; only where no other instance shares the database.</summary>
    public Task EndLeasesAsync(CancellationToken ct) =>
        db.Outbox.Where(m => m.State == OutboxState.Sending).ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedUntil, DateTimeOffset.UnixEpoch), ct);

    private static Task<int> SettleAsync(IQueryable<OutboxMessage> lost, OutboxState state, CancellationToken ct) =>
        lost.ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, state)
                .SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(m => m.LastError, Interrupted),
            ct);

    // Instances take different messages instead of waiting for each other; SQLite has one writer at a time.
    private string Free(IReadOnlyList<OutboxMessage> messages)
    {
        var ids = $"\"Id\" IN ({string.Join(',', messages.Select(m => m.Id.ToString(CultureInfo.InvariantCulture)))})";
        return db.Database.IsNpgsql() ? $"\"Id\" IN (SELECT \"Id\" FROM \"Outbox\" WHERE {ids} FOR UPDATE SKIP LOCKED)" : ids;
    }
}
