using System.Data.Common;
using CauNoi.Data.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace CauNoi.Data.Access;

/// <summary>
/// Gives every audit entry its place in the chain when it is saved, whoever added it. Entries are chained one writer at a time, in the
/// transaction of the answer that they belong to; the anchor follows once that is committed. One for each unit of work.
/// </summary>
internal sealed class AuditChain(KeyRing keys, AuditAnchor anchor) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    // Any number will do, as long as nothing else in the database locks it.
    private const long LockNumber = 0x4361754E6F69;

    private IDbContextTransaction? _own;
    private AuditHead? _uncommitted;

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        Unchained(eventData.Context!).Count == 0 ? result : throw new NotSupportedException("Audit entries are saved asynchronously.");

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = eventData.Context!;
        if (Unchained(db) is not { Count: > 0 } entries)
            return result;
        if (db.Database.CurrentTransaction is null)
            _own = await db.Database.BeginTransactionAsync(cancellationToken);
        // On SQLite a transaction that may write is the only one.
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockNumber})", cancellationToken);
        var last = await db.Set<AuditEntry>().AsNoTracking().OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(cancellationToken);
        var mayAdvance = await HoldsAnchorAsync(db, last, cancellationToken);
        foreach (var entry in entries)
        {
            entry.Sequence = (last?.Sequence ?? 0) + 1;
            entry.PreviousMark = last?.Mark ?? [];
            entry.Mark = AuditMark.Of(entry, keys.AuditKey);
            last = entry;
        }

        _uncommitted = mayAdvance ? AuditHead.Of(last!) : null;
        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (_own is { } transaction)
        {
            _own = null;
            await using (transaction)
                await transaction.CommitAsync(cancellationToken);
        }

        return result;
    }

    public override async Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        _uncommitted = null;
        if (_own is not { } transaction)
            return;
        _own = null;
        await transaction.DisposeAsync();
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (_uncommitted is { } head)
            anchor.Advance(head);
        _uncommitted = null;
        return Task.CompletedTask;
    }

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        _uncommitted = null;
        return Task.CompletedTask;
    }

    // An anchor that is not part of this chain is the proof that something was taken away: it stays.
    private async Task<bool> HoldsAnchorAsync(DbContext db, AuditEntry? last, CancellationToken ct)
    {
        if (anchor.Read() is not { } known)
            return true;
        if (last is null || known.Sequence >= last.Sequence)
            return last is not null && known == AuditHead.Of(last);
        var there = await db.Set<AuditEntry>().AsNoTracking().OrderBy(e => e.Sequence).FirstAsync(e => e.Sequence >= known.Sequence, ct);
        return there.Sequence > known.Sequence || known == AuditHead.Of(there);
    }

    // The provisional keys grow in the order in which entries were added.
    private static List<AuditEntry> Unchained(DbContext db) =>
        [.. db.ChangeTracker.Entries<AuditEntry>().Where(e => e.State == EntityState.Added).OrderBy(e => e.Property(a => a.Id).CurrentValue).Select(e => e.Entity)];
}
