using System.Text.Json;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Exchange;

/// <summary>What is remembered of headings that officers have explained, by commune.</summary>
public sealed class ColumnMappings(CauNoiContext db)
{
    /// <summary>What was told last about a table with these headings; null if nothing was.</summary>
    /// <param name="communes">Codes of the communes whose officers count.</param>
    /// <param name="fingerprint">Of the table's headings.</param>
    public async Task<(IReadOnlyDictionary<string, string> Columns, DateTimeOffset ToldAt)?> FindAsync(
        IReadOnlyCollection<string> communes, string fingerprint, CancellationToken ct)
    {
        var codes = communes.ToList();
        var found = await db.ColumnMappings.AsNoTracking().Where(m => m.Fingerprint == fingerprint && EF.Parameter(codes).Contains(m.CommuneCode))
            .OrderByDescending(m => m.ToldAt).FirstOrDefaultAsync(ct);
        return found is null ? null : (JsonSerializer.Deserialize<Dictionary<string, string>>(found.Columns)!, found.ToldAt);
    }

    /// <summary>Remembers in the caller's unit of work, in place of what was told before.</summary>
    public async Task RememberAsync(
        string commune, string fingerprint, IReadOnlyDictionary<string, string> columns, Guid account, DateTimeOffset now, CancellationToken ct)
    {
        var json = JsonSerializer.Serialize(columns);
        if (await db.ColumnMappings.FindAsync([commune, fingerprint], ct) is { } known)
            (known.Columns, known.ToldBy, known.ToldAt) = (json, account, now);
        else
            db.ColumnMappings.Add(new ColumnMapping { CommuneCode = commune, Fingerprint = fingerprint, Columns = json, ToldBy = account, ToldAt = now });
    }

    /// <summary>Forgets. Saves.</summary>
    public Task<int> ForgetAsync(IReadOnlyCollection<string> communes, string fingerprint, CancellationToken ct)
    {
        var codes = communes.ToList();
        return db.ColumnMappings.Where(m => m.Fingerprint == fingerprint && EF.Parameter(codes).Contains(m.CommuneCode)).ExecuteDeleteAsync(ct);
    }
}
