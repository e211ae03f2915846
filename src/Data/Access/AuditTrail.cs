using System.Globalization;
using CauNoi.Data.Protection;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Access;

/// <summary>Checks the audit chain and shortens it.</summary>
public sealed class AuditTrail(CauNoiContext db, KeyRing keys, AuditAnchor anchor)
{
    // How far an entry is looked for from where it stands.
    private const long FarthestMove = 100_000;

    public async Task<AuditHead?> HeadAsync(CancellationToken ct) =>
        await db.Audit.AsNoTracking().OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(ct) is { } last ? AuditHead.Of(last) : null;

    /// <summary>Reads the whole chain once and stops at the first broken place.</summary>
    public async Task<AuditFinding> VerifyAsync(CancellationToken ct)
    {
        var key = keys.AuditKey;
        var known = anchor.Read();
        var end = await RemovedUpToAsync(key, ct);
        var finding = new AuditFinding(0, end, known);
        await foreach (var entry in db.Audit.AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            var expected = (end?.Sequence ?? 0) + 1;
            if (FaultOf(entry, expected, end, known, key) is { } fault)
                return finding with { Fault = fault, Sequence = fault == AuditFault.Removed ? expected : entry.Sequence };
            end = AuditHead.Of(entry);
            finding = finding with { Checked = finding.Checked + 1, Head = end };
        }

        return known is not null && known.Sequence > (end?.Sequence ?? 0)
            ? finding with { Fault = AuditFault.TailCutOff, Sequence = (end?.Sequence ?? 0) + 1 }
            : finding;
    }

    /// <summary>
    /// Removes the entries from before an instant, except the newest one, and records with the mark of the last removed one that it did, so that the
    /// rest still is a chain. Saves.
    /// </summary>
    /// <returns>How many entries were removed.</returns>
    public async Task<int> ForgetBeforeAsync(DateTimeOffset before, DateTimeOffset now, CancellationToken ct)
    {
        var kept = await db.Audit.AsNoTracking().Where(e => e.At >= before).OrderBy(e => e.Sequence).FirstOrDefaultAsync(ct)
            ?? await db.Audit.AsNoTracking().OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(ct);
        if (kept is null || !await db.Audit.AnyAsync(e => e.Sequence < kept.Sequence, ct))
            return 0;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Audit.Add(new AuditEntry
        {
            At = now,
            Channel = Reader.Operator.Channel,
            Action = AuditAction.EntriesRemoved,
            Subject = string.Create(CultureInfo.InvariantCulture, $"{kept.Sequence - 1} {Convert.ToHexStringLower(kept.PreviousMark)}"),
            Allowed = true,
        });
        await db.SaveChangesAsync(ct);
        var removed = await db.Audit.Where(e => e.Sequence < kept.Sequence).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        return removed;
    }

    private static AuditFault? FaultOf(AuditEntry entry, long expected, AuditHead? before, AuditHead? known, byte[] key)
    {
        if (!entry.Mark.AsSpan().SequenceEqual(AuditMark.Of(entry, key)))
            return StoodElsewhere(entry, key) ? AuditFault.Moved : AuditFault.Edited;
        if (entry.Sequence != expected)
            return AuditFault.Removed;
        if (before is not null && before.Mark != Convert.ToHexStringLower(entry.PreviousMark))
            return AuditFault.Replaced;
        return known?.Sequence == entry.Sequence && known != AuditHead.Of(entry) ? AuditFault.Replaced : null;
    }

    private static bool StoodElsewhere(AuditEntry entry, byte[] key)
    {
        for (var place = Math.Max(1, entry.Sequence - FarthestMove); place <= entry.Sequence + FarthestMove; place++)
            if (entry.Mark.AsSpan().SequenceEqual(AuditMark.Of(entry, place, key)))
                return true;
        return false;
    }

    // Where the chain begins: after what was removed by rule, if the record of that removal is genuine.
    private async Task<AuditHead?> RemovedUpToAsync(byte[] key, CancellationToken ct)
    {
        var removal = await db.Audit.AsNoTracking().Where(e => e.Action == AuditAction.EntriesRemoved).OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(ct);
        return removal is not null
            && removal.Mark.AsSpan().SequenceEqual(AuditMark.Of(removal, key))
            && removal.Subject.Split(' ') is [var number, var mark]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new AuditHead(sequence, mark)
            : null;
    }
}
