using CauNoi.Data.Storage;

namespace CauNoi.Data.Protection;

/// <summary>The keys of file and database, without their secrets; also when they do not fit together.</summary>
public sealed class KeyOverview(CauNoiContext db, KeyFile file, KeyGuard guard)
{
    /// <exception cref="KeyException">The key file is spoilt.</exception>
    public async Task<IReadOnlyList<KeyState>> ReadAsync(CancellationToken ct)
    {
        var needed = (await guard.NeededAsync(ct)).ToDictionary(k => k.Id);
        var keys = file.Exists ? file.Read() : [];
        var counts = (await new SealedColumns(db).CountAsync(ct)).ToLookup(c => c.KeyId);
        var inFile = keys.Select(k => new KeyState(
            k.Id, k.Purpose, k.CreatedAt, !needed.TryGetValue(k.Id, out var n) || k.Check().AsSpan().SequenceEqual(n.Check), needed.ContainsKey(k.Id), [.. counts[k.Id]]));
        var lacking = needed.Values.Where(n => keys.All(k => k.Id != n.Id)).Select(n => new KeyState(n.Id, n.Purpose, n.CreatedAt, false, true, [.. counts[n.Id]]));
        return [.. inFile.Concat(lacking).OrderBy(k => k.Id)];
    }
}
