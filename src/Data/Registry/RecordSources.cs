using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Registry;

/// <summary>Where what a record says comes from.</summary>
public sealed class RecordSources(CauNoiContext db)
{
    /// <summary>The last that touched the household; null if nothing tells.</summary>
    /// <param name="household">Read with its assessments.</param>
    public async Task<RecordSource?> FreshestAsync(Household household, CancellationToken ct)
    {
        var change = await db.RecordChanges.AsNoTracking().Where(c => c.HouseholdId == household.Id).OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct);
        if (change is not null)
            return new RecordSource(change.ImportId is null ? RecordSourceKind.Edit : RecordSourceKind.Import)
            {
                At = change.At,
                Name = (await NamesAsync([change], ct)).Values.FirstOrDefault(),
            };
        if (await db.ImportRuns.AsNoTracking().Where(i => i.Id == household.ImportId).Select(i => (DateTimeOffset?)i.At).FirstOrDefaultAsync(ct) is { } imported)
            return new RecordSource(RecordSourceKind.Import) { At = imported };
        return household.Current.ReviewedOn is { } day ? new RecordSource(RecordSourceKind.Review) { On = day } : null;
    }

    /// <summary>The names of the accounts that made changes.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyList<RecordChange> changes, CancellationToken ct)
    {
        var ids = changes.Select(c => c.AccountId).OfType<Guid>().Distinct().ToList();
        return ids.Count == 0 ? new Dictionary<Guid, string>() : await db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, ct);
    }
}
