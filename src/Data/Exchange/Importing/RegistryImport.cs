using CauNoi.Data.Exchange.Importing.Sheets;
using CauNoi.Data.Exchange.Tables.Records;
using CauNoi.Data.Gaps;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;

namespace CauNoi.Data.Exchange.Importing;

/// <summary>Brings files into the registry: first a report, then, if wanted, everything in one transaction.</summary>
public sealed class RegistryImport(
    CauNoiContext db, DatabaseOptions database, RegistryTables tables, FieldProtection protection, RecordHistory history, ImportLockKeeper locks)
{
    /// <summary>Reads and checks the files and says what an import would do; changes nothing.</summary>
    public async Task<ImportPreview> PreviewAsync(RegistrySource source, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken ct) =>
        (await CheckAsync(source, options, progress, ct)).Report;

    /// <summary>Imports what is not refused, or nothing at all. Commits, unless the caller has begun a transaction.</summary>
    public async Task<ImportOutcome> ApplyAsync(RegistrySource source, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (await ImportLock.TryTakeAsync(database, ct) is not { } alone)
            return new ImportOutcome.Busy();
        if (db.Database.CurrentTransaction is not null)
        {
            locks.Keep(alone);
            return await ApplyAloneAsync(source, options, progress, ct);
        }

        await using (alone)
            return await ApplyAloneAsync(source, options, progress, ct);
    }

    private async Task<ImportOutcome> ApplyAloneAsync(RegistrySource source, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var (report, check, places, sheet) = await CheckAsync(source, options, progress, ct);
        if (!report.HasWork)
            return new ImportOutcome.Refused(report);
        if (report.NeedsConsent && !options.Consented)
            return new ImportOutcome.ConsentNeeded(report);
        db.ForgetRecords();
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
            db, tables, new RecordMerge(protection, options.OnConflict), history, places, check, sheet,
            options with { Author = options.Author with { ImportId = run.Id } }, progress);
        await intake.RunAsync(source, ct);
        await GapLedger.MarkStaleAsync(db, ct);
        if (transaction is not null)
            await transaction.CommitAsync(ct);
        return new ImportOutcome.Done(run, report);
    }

    private async Task<(ImportPreview Report, FileCheck Check, KnownPlaces Places, MatchedSheet? Sheet)> CheckAsync(
        RegistrySource source, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var places = await KnownPlaces.LoadAsync(db, ct);
        var sheet = source.ReviewSheet is { } file ? await new SheetMatching(db, tables, protection, options).ReadAsync(file, ct) : null;
        var check = new FileCheck(db, tables, new RecordMerge(protection, options.OnConflict), places, sheet, options, progress);
        return (await check.RunAsync(source, ct), check, places, sheet);
    }
}
