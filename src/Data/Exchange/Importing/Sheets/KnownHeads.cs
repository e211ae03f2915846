using CauNoi.Data.Exchange.Tables.Records;
using CauNoi.Data.Protection;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Language.Names;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Exchange.Importing.Sheets;

/// <summary>The recorded households that the rows of a sheet may be: by the citizen id of a member, or by name, birth date and hamlet of the head.</summary>
internal sealed class KnownHeads
{
    private const int AskedAtOnce = 500;

    private readonly FieldProtection _protection;
    private readonly ILookup<long, Candidate> _byCitizenId;
    private readonly ILookup<(string NameKey, string Hamlet), Candidate> _byName;
    private readonly Dictionary<string, Candidate> _byCode;

    private KnownHeads(FieldProtection protection, IReadOnlyCollection<Candidate> byId, IReadOnlyCollection<Candidate> byName, IEnumerable<Candidate> byCode)
    {
        _protection = protection;
        _byCitizenId = byId.ToLookup(c => c.CitizenIdIndex!.Value);
        _byName = byName.ToLookup(c => (c.HeadKey, c.HamletCode));
        _byCode = byCode.ToDictionary(c => c.Code, StringComparer.Ordinal);
    }

    public static async Task<KnownHeads> LoadAsync(CauNoiContext db, FieldProtection protection, IReadOnlyList<ReviewSheetRecord> rows, CancellationToken ct)
    {
        var (byId, byName, byCode) = (new List<Candidate>(), new List<Candidate>(), new List<Candidate>());
        foreach (var part in rows.Chunk(AskedAtOnce))
        {
            var ids = part.Where(r => r.CitizenId is not null).Select(r => (long?)protection.Index(r.CitizenId!, ProtectedField.CitizenId)).Distinct().ToList();
            byId.AddRange(await db.Members.AsNoTracking().Where(m => EF.Parameter(ids).Contains(m.CitizenIdIndex))
                .Join(db.Households, m => m.HouseholdId, h => h.Id, (m, h) => new Candidate
                {
                    Code = h.Code,
                    HamletCode = h.HamletCode,
                    HeadKey = h.HeadKey,
                    Member = m.Number,
                    BirthDate = m.BirthDate,
                    CitizenIdIndex = m.CitizenIdIndex,
                    Members = h.Members.Count,
                }).ToListAsync(ct));
            var keys = part.Select(r => NameKeys.Of(r.HeadName)).Distinct().ToList();
            byName.AddRange(await OfHeads(db.Households.Where(h => EF.Parameter(keys).Contains(h.HeadKey))).ToListAsync(ct));
            var codes = part.Select(r => r.HouseholdCode).OfType<string>().Distinct().ToList();
            byCode.AddRange(await OfHeads(db.Households.Where(h => EF.Parameter(codes).Contains(h.Code))).ToListAsync(ct));
        }

        return new KnownHeads(protection, [.. byId.DistinctBy(c => (c.Code, c.Member))], [.. byName.DistinctBy(c => c.Code)], byCode.DistinctBy(c => c.Code));
    }

    /// <summary>The household that the row names by its code.</summary>
    public Candidate? ByCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Whether the row is one of the recorded households: one, none, or nobody can know.</summary>
    public (Candidate? Household, bool IsUnclear) Find(ReviewSheetRecord row, string? hamlet)
    {
        var id = row.CitizenId is null ? (long?)null : _protection.Index(row.CitizenId, ProtectedField.CitizenId);
        if (id is { } index && _byCitizenId[index].ToList() is { Count: > 0 } holders)
            return holders is [var holder] ? (holder, false) : (null, true);
        if (hamlet is null)
            return (null, false);
        // Another number is another person.
        var named = _byName[(NameKeys.Of(row.HeadName), hamlet)]
            .Where(c => id is null || c.CitizenIdIndex is null || c.CitizenIdIndex == id)
            .Where(c => row.BirthDate is null || c.BirthDate is null || c.BirthDate == row.BirthDate)
            .ToList();
        return named switch
        {
            [] => (null, false),
            [var only] when only.BirthDate is not null && only.BirthDate == row.BirthDate => (only, false),
            _ => (null, true),
        };
    }

    private static IQueryable<Candidate> OfHeads(IQueryable<Registry.Household> households) => households.AsNoTracking().Select(h => new Candidate
    {
        Code = h.Code,
        HamletCode = h.HamletCode,
        HeadKey = h.HeadKey,
        Member = 1,
        BirthDate = h.Members.Where(m => m.Number == 1).Select(m => m.BirthDate).FirstOrDefault(),
        CitizenIdIndex = h.Members.Where(m => m.Number == 1).Select(m => m.CitizenIdIndex).FirstOrDefault(),
        Members = h.Members.Count,
    });

    /// <summary>A recorded household, and the member of it that the row would be.</summary>
    internal sealed record Candidate
    {
        public required string Code { get; init; }

        public required string HamletCode { get; init; }

        public required string HeadKey { get; init; }

        public required int Member { get; init; }

        public required DateOnly? BirthDate { get; init; }

        public required long? CitizenIdIndex { get; init; }

        /// <summary>How many people are recorded.</summary>
        public required int Members { get; init; }
    }
}
