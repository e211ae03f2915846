using CauNoi.Data.Gaps;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CauNoi.Data.Registry;

/// <summary>Saves changed records together with the account of what was changed; nothing else may save them.</summary>
public sealed class RecordHistory(CauNoiContext db, RecordValues values, ReviewYears years, GapLedger gaps)
{
    // Follow from other columns or from the registry's own working.
    private static readonly HashSet<string> Derived = new(StringComparer.Ordinal)
    {
        nameof(Household.PhoneIndex), nameof(Household.HeadKey), nameof(Household.CommuneCode), nameof(Household.ProvinceCode), nameof(Household.Status),
        nameof(Household.StatusYear), nameof(Member.NameKey), nameof(Member.CitizenIdIndex),
    };

    /// <summary>Saves the unit of work; every changed value of a record is kept with who changed it, when, and what it was before.</summary>
    /// <returns>The households that were changed.</returns>
    /// <exception cref="InvalidOperationException">An assessment of a closed year was to be changed; ask <see cref="ReviewYears"/> first.</exception>
    public async Task<IReadOnlyCollection<long>> SaveAsync(RecordAuthor author, CancellationToken ct)
    {
        // What is added gets its key first; its history follows in the same transaction.
        var entries = db.ChangeTracker.Entries().Where(e => CauNoiContext.IsRecord(e.Entity) && e.State is not EntityState.Unchanged).ToList();
        await RefuseClosedYearsAsync(entries, ct);
        var citizenIds = Touched<Member, long?>(entries, nameof(Member.CitizenIdIndex)).OfType<long>().ToHashSet();
        var hamlets = Touched<Household, string>(entries, nameof(Household.HamletCode)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var told = entries.Select(e => (e.Entity, Changes: Changes(e).ToList())).ToList();
        await db.SaveRecordsAsync(ct);
        var households = new HashSet<long>();
        foreach (var (entity, changes) in told)
        {
            var (part, household, number) = Place(entity);
            households.Add(household);
            db.RecordChanges.AddRange(changes.Select(c => new RecordChange
            {
                HouseholdId = household,
                At = author.At,
                AccountId = author.AccountId,
                ImportId = author.ImportId,
                RequestId = author.RequestId,
                Part = part,
                Number = number,
                Field = c.Field,
                Old = values.Sealed(c.Old),
                New = values.Sealed(c.New),
            }));
        }

        await db.SaveRecordsAsync(ct);
        await gaps.RecheckAsync(households, citizenIds, hamlets, author.Day, ct);
        return households;
    }

    /// <summary>What was changed in a household, newest first.</summary>
    public async Task<IReadOnlyList<RecordChange>> OfAsync(long householdId, int most, CancellationToken ct) =>
        await db.RecordChanges.AsNoTracking().Where(c => c.HouseholdId == householdId).OrderByDescending(c => c.Id).Take(most).ToListAsync(ct);

    private async Task RefuseClosedYearsAsync(IReadOnlyList<EntityEntry> entries, CancellationToken ct)
    {
        foreach (var assessment in entries.Select(e => e.Entity).OfType<Assessment>())
        {
            var commune = await db.Households.Where(h => h.Id == assessment.HouseholdId).Select(h => h.CommuneCode).SingleOrDefaultAsync(ct);
            if (await years.IsClosedAsync(commune, assessment.Year, ct))
                throw new InvalidOperationException($"The year {assessment.Year} of commune {commune} is closed.");
        }
    }

    private IEnumerable<(string Field, string? Old, string? New)> Changes(EntityEntry entry)
    {
        // A part that comes or goes is one line, so that it can be told and undone as a whole.
        if (entry.State is EntityState.Added)
            return [("", null, Key(entry.Entity))];
        if (entry.State is EntityState.Deleted)
            return
            [
                .. Told(entry).Where(p => p.OriginalValue is not null)
                    .Select(p => (p.Metadata.Name, values.Text(p.OriginalValue), (string?)null)),
                ("", Key(entry.Entity), null),
            ];
        return
        [
            .. Told(entry).Where(p => p.IsModified)
                .Select(p => (p.Metadata.Name, Old: values.Text(p.OriginalValue), New: values.Text(p.CurrentValue)))
                .Where(c => c.Old != c.New),
        ];
    }

    // What a property says now and what it said before, of everything that is changed.
    private static IEnumerable<T?> Touched<TEntity, T>(IEnumerable<EntityEntry> entries, string property) =>
        entries.Where(e => e.Entity is TEntity).Select(e => e.Property(property)).SelectMany(p => new[] { (T?)p.OriginalValue, (T?)p.CurrentValue });

    private static IEnumerable<PropertyEntry> Told(EntityEntry entry) =>
        entry.Properties.Where(p => !p.Metadata.IsPrimaryKey() && !p.Metadata.IsForeignKey() && !Derived.Contains(p.Metadata.Name));

    private static string Key(object entity) => entity switch
    {
        Household household => household.Code,
        Member member => member.FullName,
        Assessment assessment => assessment.Status.ToString(),
        BenefitReceived benefit => benefit.Name,
        _ => throw new ArgumentOutOfRangeException(nameof(entity)),
    };

    private static (RecordPart Part, long Household, long? Number) Place(object entity) => entity switch
    {
        Household household => (RecordPart.Household, household.Id, null),
        Member member => (RecordPart.Member, member.HouseholdId, member.Number),
        Assessment assessment => (RecordPart.Assessment, assessment.HouseholdId, assessment.Year),
        BenefitReceived benefit => (RecordPart.Benefit, benefit.HouseholdId, benefit.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(entity)),
    };
}
