using CauNoi.Data.Exchange.Tables;
using CauNoi.Data.Exchange.Tables.Records;
using CauNoi.Data.Protection;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Language.Names;

namespace CauNoi.Data.Exchange.Importing.Sheets;

/// <summary>
/// Reads a commune's own sheet, which has no codes, and finds for each row the household that it is: by code, by the citizen id of the head, by the head's
/// name, birth date and hamlet; a household that is in no record gets a new code. What may be more than one household is refused.
/// </summary>
internal sealed class SheetMatching(CauNoiContext db, RegistryTables tables, FieldProtection protection, ImportOptions options)
{
    // Vietnam has one time zone and no summer time.
    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    private readonly Dictionary<object, string> _issued = [];

    public async Task<MatchedSheet> ReadAsync(TableFile file, CancellationToken ct)
    {
        using var reading = tables.ReviewSheet(file, options.Headings);
        var rows = reading.Records().ToList();
        var told = rows.Where(r => r.Value is not null).Select(r => r.Value!).ToList();
        var hamlets = await SheetHamlets.LoadAsync(db, options.Communes, ct);
        var known = await KnownHeads.LoadAsync(db, protection, told, ct);
        var codes = new NewCodes(db, [.. told.Select(r => r.HouseholdCode).OfType<string>()]);
        var households = new List<RecordReading<HouseholdRecord>>(rows.Count);
        var heads = new List<RecordReading<MemberRecord>>(rows.Count);
        foreach (var row in rows)
        {
            var remarks = new List<Remark>(row.Remarks);
            var place = row.Value is null ? null : await PlaceAsync(row.Value, known, hamlets, codes, Note, ct);
            households.Add(new RecordReading<HouseholdRecord>(row.Number, row.Line, place is null ? null : HouseholdOf(row.Value!, place), remarks));
            if (place is not null)
                heads.Add(new RecordReading<MemberRecord>(row.Number, row.Line, HeadOf(row.Value!, place), []));

            void Note(string? column, RemarkKind kind, Severity severity, string? detail = null) =>
                remarks.Add(new Remark(file.Name, row.Number, row.Line, column, kind, severity, detail));
        }

        return new MatchedSheet(reading.Headings, reading.FileRemarks, reading.IsRefused, households, heads);
    }

    private async Task<Place?> PlaceAsync(
        ReviewSheetRecord row, KnownHeads known, SheetHamlets hamlets, NewCodes codes, Action<string?, RemarkKind, Severity, string?> note, CancellationToken ct)
    {
        var hamlet = hamlets.Find(row);
        var (household, isUnclear) = row.HouseholdCode is { } told ? (known.ByCode(told), false) : known.Find(row, hamlet);
        if (isUnclear)
        {
            note("head_name", RemarkKind.HouseholdUnclear, Severity.Refuse, null);
            return null;
        }

        if (hamlet is null && (household is null || row.Hamlet is not null || row.HamletCode is not null))
        {
            note("hamlet", RemarkKind.HamletUnclear, Severity.Refuse, null);
            return null;
        }

        if (row.Members is { } members && members != (household?.Members ?? 1))
            note("members", RemarkKind.MembersNotListed, Severity.Info, $"{members} ≠ {household?.Members ?? 1}");
        if (household is not null)
            return new Place(household.Code, hamlet ?? household.HamletCode, household.Member);
        if (row.HouseholdCode is { } own)
            return new Place(own, hamlet!, 1);
        // The same person twice in a sheet is one household, and a repeat.
        var identity = row.CitizenId ?? (object)(NameKeys.Of(row.HeadName), row.BirthDate, hamlet);
        if (!_issued.TryGetValue(identity, out var code))
        {
            if (await codes.NextAsync(hamlet!, ct) is not { } next)
            {
                note("hamlet", RemarkKind.HamletUnclear, Severity.Refuse, null);
                return null;
            }

            _issued[identity] = code = next;
        }

        return new Place(code, hamlet!, 1);
    }

    private HouseholdRecord HouseholdOf(ReviewSheetRecord row, Place place) => new()
    {
        Code = place.Code,
        HamletCode = place.Hamlet,
        HeadName = row.HeadName,
        Address = row.Address,
        Ethnicity = row.Ethnicity,
        Area = row.Area,
        Status = row.Status,
        StatusYear = row.Year ?? options.Author.At.ToOffset(VietnamOffset).Year,
        B1Score = row.B1Score,
        B2Score = row.B2Score,
        Deprivations = row.Deprivations,
        IncomePerPerson = row.IncomePerPerson,
        LastReviewDate = row.ReviewedOn,
        Surveyor = row.Surveyor,
        ScannedForm = row.ScannedForm,
        Notes = row.Notes,
    };

    private static MemberRecord HeadOf(ReviewSheetRecord row, Place place) => new()
    {
        HouseholdCode = place.Code,
        Number = place.Member,
        FullName = row.HeadName,
        Sex = row.Sex,
        BirthDate = row.BirthDate,
        CitizenId = row.CitizenId,
        Ethnicity = row.Ethnicity,
    };

    /// <summary>Which household a row is, where it lies, and which member its head.</summary>
    private sealed record Place(string Code, string Hamlet, int Member);
}
