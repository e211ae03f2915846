using CauNoi.Data.Exchange.Tables.Records;
using CauNoi.Data.Gaps;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;

namespace CauNoi.Data.Exchange.Importing;

/// <summary>Brings files into the registry: first a report, then, if wanted, everything in one transaction.</summary>
public sealed class RegistryImport(
    CauNoiContext db, DatabaseOptions database, RegistryTables tables, FieldProtection protection, RecordHistory history)
{
    /// <summary>Reads and checks the files and says what an import would do; changes nothing.</summary>
    public async Task<ImportPreview> PreviewAsync(RegistrySource source, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken ct) =>
        (await CheckAsync(source, options, progress, ct)).Report;

    /// <summary>Imports what is not refused, or nothing at all. Commits.</summary>
    public async Task<ImportOutcome> ApplyAsync(RegistrySource source, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        await using var alone = await ImportLock.TryTakeAsync(database, ct);
        if (alone is null)
            return new ImportOutcome.Busy();
        var (report, check, places) = await CheckAsync(source, options, progress, ct);
        if (!report.HasWork)
            return new ImportOutcome.Refused(report);
        if (report.NeedsConsent && !options.Consented)
            return new ImportOutcome.ConsentNeeded(report);
        db.ChangeTracker.Clear();
        var run = new ImportRun
        {
            At = options.Author.At,
            AccountId = options.Author.AccountId,
            Files = source.Names,
            NewHouseholds = report.NewHouseholds,
            ChangedHouseholds = report.ChangedHouseholds,
            Members = report.Members,
        };
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync(ct);
        var intake = new Intake(
            db, tables, new RecordMerge(protection, options.OnConflict), history, places, check,
            options with { Author = options.Author with { ImportId = run.Id } }, progress);
        await intake.RunAsync(source, ct);
        await GapLedger.MarkStaleAsync(db, ct);
        if (transaction is not null)
            await transaction.CommitAsync(ct);
        return new ImportOutcome.Done(run, report);
    }

    private async Task<(ImportPreview Report, FileCheck Check, KnownPlaces Places)> CheckAsync(
        RegistrySource source, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var places = await KnownPlaces.LoadAsync(db, ct);
        var check = new FileCheck(db, tables, new RecordMerge(protection, options.OnConflict), places, options, progress);
        return (await check.RunAsync(source, ct), check, places);
    }
}
