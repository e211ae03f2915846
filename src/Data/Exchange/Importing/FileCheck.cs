using CauNoi.Data.Exchange.Importing.Sheets;
using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Exchange.Tables.Records;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Exchange.Importing;

/// <summary>The first reading of an import's files: finds what is refused, repeated, new, known and different, and changes nothing.</summary>
internal sealed class FileCheck(
    CauNoiContext db, RegistryTables tables, RecordMerge merge, KnownPlaces places, MatchedSheet? sheet, ImportOptions options, IProgress<ImportProgress>? progress)
{
    private const int AskedAtOnce = 500;
    private const int MostConflicts = 200;
    private const int ProgressEvery = 20_000;

    private readonly CheckLog _log = new();
    private readonly FileBenefits _benefits = new();
    private readonly List<ValueConflict> _conflicts = [];
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private IReadOnlySet<(string Commune, int Year)> _closed = new HashSet<(string, int)>();
    private bool _registryIsEmpty;
    private int _conflictCount;
    private int _read;

    public FileHouseholds Households { get; } = new();

    public List<HamletRecord> Hamlets { get; } = [];

    public int NewHouseholds { get; private set; }

    public int Members { get; private set; }

    public int Years { get; private set; }

    public int Benefits { get; private set; }

    /// <summary>The records of the file of support that are to be taken.</summary>
    public HashSet<int> TakenBenefits { get; } = [];

    public async Task<ImportPreview> RunAsync(RegistrySource source, CancellationToken ct)
    {
        _registryIsEmpty = !await db.Households.AnyAsync(ct);
        _closed = (await db.ClosedYears.AsNoTracking().ToListAsync(ct)).Select(y => (y.CommuneCode, y.Year)).ToHashSet();
        ReadHamlets(source.Hamlets);
        await ReadAsync(source.Households, f => tables.Households(f, options.Headings), CheckHouseholdsAsync, ct);
        await ReadAsync(source.ReviewSheet, _ => sheet!.Households(), CheckHouseholdsAsync, ct);
        await ReadAsync(source.ReviewSheet, _ => sheet!.Heads(), CheckHeadsAsync, ct);
        await ReadAsync(source.Members, f => tables.Members(f, options.Headings), CheckMembersAsync, ct);
        await ReadAsync(source.History, f => tables.History(f, options.Headings), CheckYearsAsync, ct);
        await ReadAsync(source.Benefits, f => tables.Benefits(f, options.Headings), CheckBenefitsAsync, ct);
        return new ImportPreview
        {
            Hamlets = Hamlets.Count,
            NewHouseholds = NewHouseholds,
            ChangedHouseholds = _changed.Count,
            UnchangedHouseholds = Households.Recorded - _changed.Count,
            Members = Members,
            Years = Years,
            Benefits = Benefits,
            Refused = _log.Refused,
            Remarks = _log.Remarks.Kept,
            RemarkCounts = _log.Remarks.Counts,
            Conflicts = _conflicts,
            ConflictCount = _conflictCount,
            Headings = _log.Headings,
            IsRefused = _log.IsRefused,
        };
    }

    private void ReadHamlets(TableFile? file)
    {
        if (file is null)
            return;
        using var reading = tables.Hamlets(file);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in reading.Records())
        {
            _log.Note(record);
            if (record.Value is not { } hamlet)
                continue;
            if (!seen.Add(hamlet.Code))
                _log.Refuse(file, record.Number, record.Line, "hamlet_code", RemarkKind.RepeatedDifferently);
            else if (options.Communes?.Contains(hamlet.CommuneCode) == false)
                _log.Refuse(file, record.Number, record.Line, "commune_code", RemarkKind.OutsideArea);
            else
            {
                Hamlets.Add(hamlet);
                places.Add(hamlet);
            }
        }

        _log.Close(file, reading);
    }

    // Records are looked at in handfuls, so that the registry is asked about many at once.
    private async Task ReadAsync<T>(
        TableFile? file, Func<TableFile, ITableReading<T>> open, Func<TableFile, IReadOnlyList<RecordReading<T>>, CancellationToken, Task> check, CancellationToken ct)
        where T : class
    {
        if (file is null)
            return;
        using var reading = open(file);
        var part = new List<RecordReading<T>>(AskedAtOnce);
        foreach (var record in reading.Records())
        {
            _log.Note(record);
            if (++_read % ProgressEvery == 0)
                progress?.Report(new ImportProgress(ImportStage.Checking, _read, null));
            if (record.Value is null)
                continue;
            part.Add(record);
            if (part.Count < AskedAtOnce)
                continue;
            await check(file, part, ct);
            part.Clear();
        }

        await check(file, part, ct);
        _log.Close(file, reading);
    }

    private async Task CheckHouseholdsAsync(TableFile file, IReadOnlyList<RecordReading<HouseholdRecord>> part, CancellationToken ct)
    {
        var recorded = await RecordedAsync(part.Select(r => r.Value!.Code), ct);
        foreach (var (number, line, value, _) in part)
        {
            var told = value!;
            var known = recorded.GetValueOrDefault(told.Code);
            if (IsOutside(places.CommuneOf(told.HamletCode)) || (known is not null && IsOutside(known.CommuneCode)))
            {
                _log.Refuse(file, number, line, "household_code", RemarkKind.OutsideArea);
                continue;
            }

            if (known is not null && IsClosedAndOther(known, RecordMerge.AssessmentOf(told)))
            {
                _log.Refuse(file, number, line, "status_year", RemarkKind.YearClosed);
                continue;
            }

            switch (Households.Add(told.Code, number, told.StatusYear, told.GetHashCode()))
            {
                case Repetition.Same:
                    _log.Flag(file, number, line, "household_code", RemarkKind.Repeated);
                    continue;
                case Repetition.FirstContradiction:
                    _log.Refuse(file, Households.RecordOf(told.Code), null, "household_code", RemarkKind.RepeatedDifferently);
                    _log.Refuse(file, number, line, "household_code", RemarkKind.RepeatedDifferently);
                    Forget(told.Code);
                    continue;
                case Repetition.Contradiction:
                    _log.Refuse(file, number, line, "household_code", RemarkKind.RepeatedDifferently);
                    continue;
                default:
                    break;
            }

            if (!places.HasHamlet(told.HamletCode))
                _log.Flag(file, number, line, "hamlet_code", RemarkKind.UnknownHamlet);
            if (known is null)
            {
                NewHouseholds++;
                continue;
            }

            Households.IdOf(Households.PlaceOf(told.Code)!.Value) = known.Id;
            if (merge.Merge(known, told, places))
                _changed.Add(told.Code);
            TakeConflicts();
        }
    }

    private async Task CheckMembersAsync(TableFile file, IReadOnlyList<RecordReading<MemberRecord>> part, CancellationToken ct)
    {
        var recorded = await KnownAsync(part.Select(r => r.Value!.HouseholdCode), ct);
        foreach (var (number, line, value, _) in part)
        {
            if (PlaceOf(file, number, line, value!.HouseholdCode) is not { } place)
                continue;
            if (!Households.AddMember(place, value.Number))
            {
                _log.Refuse(file, number, line, "member_no", RemarkKind.RepeatedDifferently);
                continue;
            }

            if (recorded.GetValueOrDefault(value.HouseholdCode) is not { } household)
                Members++;
            else if (merge.Merge(household, value))
            {
                Members++;
                _changed.Add(household.Code);
            }

            TakeConflicts();
        }
    }

    // A head goes with the row that names it: refused and repeated rows have been told of.
    private Task CheckHeadsAsync(TableFile file, IReadOnlyList<RecordReading<MemberRecord>> part, CancellationToken ct) =>
        CheckMembersAsync(file, [.. part.Where(r => Households.IsTaken(r.Value!.HouseholdCode, r.Number))], ct);

    private async Task CheckYearsAsync(TableFile file, IReadOnlyList<RecordReading<HistoryRecord>> part, CancellationToken ct)
    {
        var recorded = await KnownAsync(part.Select(r => r.Value!.HouseholdCode), ct);
        foreach (var (number, line, value, _) in part)
        {
            if (PlaceOf(file, number, line, value!.HouseholdCode) is not { } place)
                continue;
            if (!Households.AddYear(place, value.Year))
            {
                _log.Refuse(file, number, line, "year", RemarkKind.RepeatedDifferently);
                continue;
            }

            // The households' file has told this year already, and more of it.
            if (Households.IsAssessed(place, value.Year))
                continue;
            if (recorded.GetValueOrDefault(value.HouseholdCode) is not { } household)
                Years++;
            else if (IsClosedAndOther(household, RecordMerge.AssessmentOf(value)))
                _log.Refuse(file, number, line, "year", RemarkKind.YearClosed);
            else if (merge.Merge(household, RecordMerge.AssessmentOf(value)))
            {
                Years++;
                _changed.Add(household.Code);
            }

            TakeConflicts();
        }
    }

    private async Task CheckBenefitsAsync(TableFile file, IReadOnlyList<RecordReading<BenefitRecord>> part, CancellationToken ct)
    {
        var recorded = await KnownAsync(part.Select(r => r.Value!.HouseholdCode), ct, withBenefits: true);
        foreach (var (number, line, value, _) in part)
        {
            if (PlaceOf(file, number, line, value!.HouseholdCode) is not { } place)
                continue;
            switch (_benefits.Add(place, value))
            {
                case Repetition.Same:
                    _log.Flag(file, number, line, "benefit", RemarkKind.Repeated);
                    continue;
                case Repetition.Contradiction:
                    _log.Refuse(file, number, line, "benefit", RemarkKind.RepeatedDifferently);
                    continue;
                default:
                    TakenBenefits.Add(number);
                    break;
            }

            if (recorded.GetValueOrDefault(value.HouseholdCode) is not { } household)
                Benefits++;
            else if (merge.Merge(household, value))
            {
                Benefits++;
                _changed.Add(household.Code);
            }

            TakeConflicts();
        }
    }

    // Households that a file of members, years or support names may be in the registry alone.
    private async Task<Dictionary<string, Household>> KnownAsync(IEnumerable<string> codes, CancellationToken ct, bool withBenefits = false)
    {
        var recorded = await RecordedAsync(codes, ct, withBenefits);
        foreach (var household in recorded.Values.Where(h => !IsOutside(h.CommuneCode)))
            Households.AddRecorded(household.Code, household.Id);
        return recorded;
    }

    private async Task<Dictionary<string, Household>> RecordedAsync(IEnumerable<string> codes, CancellationToken ct, bool withBenefits = false)
    {
        if (_registryIsEmpty)
            return [];
        var asked = codes.Distinct().ToList();
        var households = db.Households.AsNoTracking().AsSplitQuery().Where(h => EF.Parameter(asked).Contains(h.Code)).Include(h => h.Assessments).Include(h => h.Members);
        return await (withBenefits ? households.Include(h => h.Benefits) : households.AsQueryable()).ToDictionaryAsync(h => h.Code, StringComparer.Ordinal, ct);
    }

    private int? PlaceOf(TableFile file, int record, int line, string code)
    {
        var place = Households.PlaceOf(code);
        if (place is null)
            _log.Refuse(file, record, line, "household_code", RemarkKind.UnknownHousehold);
        return place;
    }

    private bool IsOutside(string? commune) => options.Communes is { } own && (commune is null || !own.Contains(commune));

    private bool IsClosedAndOther(Household known, Assessment told) =>
        known.CommuneCode is { } commune && _closed.Contains((commune, told.Year))
        && (known.Assessments.Find(a => a.Year == told.Year) is not { } recorded || RecordMerge.TellsOther(recorded, told));

    // A household about which the file contradicts itself was counted before that was known.
    private void Forget(string code)
    {
        if (Households.IsRecorded(code))
            _changed.Remove(code);
        else
            NewHouseholds--;
    }

    private void TakeConflicts()
    {
        var found = merge.TakeConflicts();
        _conflictCount += found.Count;
        _conflicts.AddRange(found.Take(MostConflicts - _conflicts.Count));
    }
}
