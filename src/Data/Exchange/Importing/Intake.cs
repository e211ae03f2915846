using System.Threading.Channels;
using CauNoi.Data.Exchange.Importing.Sheets;
using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Exchange.Tables.Records;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Exchange.Importing;

/// <summary>
/// The second reading of an import's files, which takes in what the first has let pass. What is new goes past Entity Framework in bulk, read and sealed on
/// one thread while another writes; what changes a recorded household goes through its history.
/// </summary>
internal sealed class Intake(
    CauNoiContext db, RegistryTables tables, RecordMerge merge, RecordHistory history, KnownPlaces places, FileCheck check, MatchedSheet? sheet,
    ImportOptions options, IProgress<ImportProgress>? progress)
{
    private const int WrittenAtOnce = 2_000;
    private const int BatchesAhead = 2;

    // Below this, making the indexes again costs more than keeping them.
    private const int FewHouseholds = 10_000;

    public async Task RunAsync(RegistrySource source, CancellationToken ct)
    {
        await AreaIntake.AddAsync(db, check.Hamlets, ct);
        await using var bulk = new BulkInsert(db);
        var firstId = 1 + (await db.Households.MaxAsync(h => (long?)h.Id, ct) ?? 0);
        var indexes = await WithoutIndexesAsync(bulk, ct);
        await HouseholdsAsync(source.Households, f => tables.Households(f, options.Headings), firstId, bulk, ct);
        await HouseholdsAsync(source.ReviewSheet, _ => sheet!.Households(), firstId, bulk, ct);
        await MembersAsync(source.ReviewSheet, _ => sheet!.Heads(), r => check.Households.IsTaken(r.Value!.HouseholdCode, r.Number), bulk, ct);
        await MembersAsync(source.Members, f => tables.Members(f, options.Headings), r => check.Households.PlaceOf(r.Value!.HouseholdCode) is not null, bulk, ct);
        await YearsAsync(source.History, bulk, ct);
        await BenefitsAsync(source.Benefits, ct);
        await IndexAsync(indexes, bulk, ct);
    }

    private async Task HouseholdsAsync(TableFile? file, Func<TableFile, ITableReading<HouseholdRecord>> open, long nextId, BulkInsert bulk, CancellationToken ct)
    {
        if (file is null)
            return;
        await TakeAsync(
            file,
            open,
            r => check.Households.IsTaken(r.Value!.Code, r.Number),
            r =>
            {
                var told = r.Value!;
                if (check.Households.IsRecorded(told.Code))
                    return new Taken<(Household, Assessment), HouseholdRecord>(default, told);
                var id = nextId++;
                check.Households.Enter(check.Households.PlaceOf(told.Code)!.Value, id);
                return new((merge.HouseholdOf(told, id, options.Author.ImportId!.Value, places), RecordMerge.AssessmentOf(told, id)), null);
            },
            async batch =>
            {
                await bulk.WriteAsync([.. batch.Select(b => b.Item1)], ct);
                await bulk.WriteAsync([.. batch.Select(b => b.Item2)], ct);
            },
            t => t.Code,
            (household, told) => merge.Merge(household, told, places),
            ImportStage.Households,
            check.NewHouseholds,
            ct);
    }

    private Task MembersAsync(
        TableFile? file, Func<TableFile, ITableReading<MemberRecord>> open, Func<RecordReading<MemberRecord>, bool> isTaken, BulkInsert bulk, CancellationToken ct) =>
        file is null ? Task.CompletedTask : TakeAsync(
        file,
        open,
        isTaken,
        r => check.Households.NewIdOf(r.Value!.HouseholdCode) is { } id
            ? new Taken<Member, MemberRecord>(merge.MemberOf(r.Value!, id), null)
            : new Taken<Member, MemberRecord>(null, r.Value),
        batch => bulk.WriteAsync(batch, ct),
        t => t.HouseholdCode,
        (household, told) => merge.Merge(household, told),
        ImportStage.Members,
        check.Members,
        ct);

    private Task YearsAsync(TableFile? file, BulkInsert bulk, CancellationToken ct) => file is null ? Task.CompletedTask : TakeAsync(
        file,
        f => tables.History(f, options.Headings),
        r => check.Households.PlaceOf(r.Value!.HouseholdCode) is { } place && !check.Households.IsAssessed(place, r.Value!.Year),
        r => check.Households.NewIdOf(r.Value!.HouseholdCode) is { } id
            ? new Taken<Assessment, HistoryRecord>(RecordMerge.AssessmentOf(r.Value!, id), null)
            : new Taken<Assessment, HistoryRecord>(null, r.Value),
        batch => bulk.WriteAsync(batch, ct),
        t => t.HouseholdCode,
        (household, told) => merge.Merge(household, RecordMerge.AssessmentOf(told)),
        ImportStage.Years,
        check.Years,
        ct);

    // Far fewer than households: Entity Framework may number them.
    private Task BenefitsAsync(TableFile? file, CancellationToken ct) => file is null ? Task.CompletedTask : TakeAsync(
        file,
        f => tables.Benefits(f, options.Headings),
        r => check.TakenBenefits.Contains(r.Number),
        r => check.Households.NewIdOf(r.Value!.HouseholdCode) is { } id
            ? new Taken<BenefitReceived, BenefitRecord>(BenefitMerge.BenefitOf(r.Value!, id), null)
            : new Taken<BenefitReceived, BenefitRecord>(null, r.Value),
        async batch =>
        {
            db.AddRange(batch);
            await db.SaveChangesAsync(ct);
            db.ForgetRecords();
        },
        t => t.HouseholdCode,
        (household, told) => merge.Merge(household, told),
        ImportStage.Benefits,
        check.Benefits,
        ct);

    // One thread reads, checks and seals; the other writes.
    private async Task TakeAsync<TRecord, TNew>(
        TableFile file,
        Func<TableFile, ITableReading<TRecord>> open,
        Func<RecordReading<TRecord>, bool> isTaken,
        Func<RecordReading<TRecord>, Taken<TNew, TRecord>> make,
        Func<IReadOnlyList<TNew>, Task> write,
        Func<TRecord, string> codeOf,
        Action<Household, TRecord> mergeInto,
        ImportStage stage,
        int all,
        CancellationToken ct)
        where TRecord : class
    {
        var batches = Channel.CreateBounded<(List<TNew> New, List<TRecord> Known)>(BatchesAhead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var reading = Task.Run(() => ReadAsync(file, open, isTaken, make, batches.Writer, stop.Token), stop.Token);
        var done = 0;
        try
        {
            await foreach (var (added, known) in batches.Reader.ReadAllAsync(ct))
            {
                await write(added);
                await MergeAsync(known, codeOf, mergeInto, ct);
                done += added.Count + known.Count;
                progress?.Report(new ImportProgress(stage, done, all));
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await reading;
    }

    private static async Task ReadAsync<TRecord, TNew>(
        TableFile file,
        Func<TableFile, ITableReading<TRecord>> open,
        Func<RecordReading<TRecord>, bool> isTaken,
        Func<RecordReading<TRecord>, Taken<TNew, TRecord>> make,
        ChannelWriter<(List<TNew> New, List<TRecord> Known)> batches,
        CancellationToken ct)
        where TRecord : class
    {
        try
        {
            var (added, known) = (new List<TNew>(WrittenAtOnce), new List<TRecord>());
            using (var reading = open(file))
            {
                foreach (var record in reading.Records())
                {
                    if (record.Value is null || !isTaken(record))
                        continue;
                    var (made, recorded) = make(record);
                    if (recorded is null)
                        added.Add(made!);
                    else
                        known.Add(recorded);
                    if (added.Count + known.Count < WrittenAtOnce)
                        continue;
                    await batches.WriteAsync((added, known), ct);
                    (added, known) = (new List<TNew>(WrittenAtOnce), []);
                }
            }

            await batches.WriteAsync((added, known), ct);
            batches.Complete();
        }
        catch (Exception e)
        {
            batches.Complete(e);
            throw;
        }
    }

    private async Task MergeAsync<TRecord>(IReadOnlyList<TRecord> known, Func<TRecord, string> codeOf, Action<Household, TRecord> mergeInto, CancellationToken ct)
    {
        if (known.Count == 0)
            return;
        var codes = known.Select(codeOf).Distinct().ToList();
        var households = await db.Households.AsSplitQuery().Where(h => EF.Parameter(codes).Contains(h.Code))
            .Include(h => h.Assessments).Include(h => h.Members).Include(h => h.Benefits).ToDictionaryAsync(h => h.Code, StringComparer.Ordinal, ct);
        foreach (var told in known)
            mergeInto(households[codeOf(told)], told);
        // The report has them already.
        merge.TakeConflicts();
        await history.SaveAsync(options.Author, ct);
        db.ForgetRecords();
    }

    private async Task<IReadOnlyList<string>> WithoutIndexesAsync(BulkInsert bulk, CancellationToken ct)
    {
        if (check.NewHouseholds < FewHouseholds || await db.Households.CountAsync(ct) > check.NewHouseholds)
            return [];
        var (dropMembers, createMembers) = bulk.Indexes<Member>();
        var (dropHouseholds, createHouseholds) = bulk.Indexes<Household>();
        foreach (var sql in (string[])[.. dropMembers, .. dropHouseholds])
            await db.Database.ExecuteSqlRawAsync(sql, ct);
        return [.. createHouseholds, .. createMembers];
    }

    private async Task IndexAsync(IReadOnlyList<string> indexes, BulkInsert bulk, CancellationToken ct)
    {
        for (var i = 0; i < indexes.Count; i++)
        {
            progress?.Report(new ImportProgress(ImportStage.Indexing, i, indexes.Count));
            await db.Database.ExecuteSqlRawAsync(indexes[i], ct);
        }

        await bulk.FollowKeysAsync<Household>(nameof(Household.Id), ct);
        if (check.NewHouseholds >= FewHouseholds)
            await db.Database.ExecuteSqlRawAsync("ANALYZE", ct);
    }

    /// <summary>What a record becomes: rows of its own, or a change of a household that is in the registry.</summary>
    private readonly record struct Taken<TNew, TRecord>(TNew? New, TRecord? Known)
        where TRecord : class;
}
