using System.Data.Common;
using System.Runtime.CompilerServices;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Gaps;

/// <summary>Reads very many records in batches, so that memory does not grow with their number.</summary>
internal sealed class RecordStream(CauNoiContext db)
{
    private const int BatchSize = 2_000;

    /// <summary>The records of all households that the query gives, by id.</summary>
    public async IAsyncEnumerable<IReadOnlyList<JudgedHousehold>> ReadAsync(IQueryable<Household> households, [EnumeratorCancellation] CancellationToken ct)
    {
        // Only the ids are held: reading on from the last id would look through the whole table again for each batch of a small area.
        var ids = await households.OrderBy(h => h.Id).Select(h => h.Id).ToListAsync(ct);
        foreach (var batch in ids.Chunk(BatchSize))
            yield return await ReadAsync(batch, ct);
    }

    /// <summary>The records of some households, by id.</summary>
    public async Task<IReadOnlyList<JudgedHousehold>> ReadAsync(IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        var members = await MembersAsync(ids, ct);
        var years = await YearsAsync(ids, ct);
        var (member, year) = (0, 0);
        var households = await db.Households.AsNoTracking().Where(h => EF.Parameter(ids).Contains(h.Id)).OrderBy(h => h.Id).Select(h => new JudgedHousehold
        {
            Id = h.Id,
            Code = h.Code,
            HamletCode = h.HamletCode,
            CommuneCode = h.CommuneCode,
            ProvinceCode = h.ProvinceCode,
            Area = h.Area,
            Status = h.Status,
            StatusYear = h.StatusYear,
            Phone = h.Phone,
            Ethnicity = h.Ethnicity,
        }).ToListAsync(ct);
        return [.. households.Select(h => h with { Members = Own(members, h.Id, ref member), Years = Own(years, h.Id, ref year) })];
    }

    // There are several members and years to each household: they are read past Entity Framework, in the order of these columns.
    private Task<List<Part<JudgedMember>>> MembersAsync(IReadOnlyCollection<long> ids, CancellationToken ct) =>
        RowsAsync(
            db.Members.Where(m => EF.Parameter(ids).Contains(m.HouseholdId)).OrderBy(m => m.HouseholdId).ThenBy(m => m.Number)
                .Select(m => new { m.HouseholdId, m.Number, m.Sex, m.BirthDate, m.CitizenId, m.CitizenIdIndex }),
            row => new JudgedMember
            {
                Number = row.GetInt32(1),
                Sex = row.IsDBNull(2) ? null : Enum.Parse<Sex>(row.GetString(2)),
                BirthDate = row.IsDBNull(3) ? null : row.GetFieldValue<DateOnly>(3),
                CitizenId = row.IsDBNull(4) ? null : new SealedText(row.GetFieldValue<byte[]>(4)),
                CitizenIdIndex = row.IsDBNull(5) ? null : row.GetInt64(5),
            },
            ct);

    private async Task<List<Part<JudgedAssessment>>> YearsAsync(IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        var years = await RowsAsync(
            db.Assessments.Where(a => EF.Parameter(ids).Contains(a.HouseholdId)).OrderBy(a => a.HouseholdId).ThenBy(a => a.Year)
                .Select(a => new { a.HouseholdId, a.Year, a.Status }),
            row => new JudgedAssessment { Year = row.GetInt32(1), Status = Enum.Parse<HouseholdStatus>(row.GetString(2)) },
            ct);
        var current = await CurrentAsync(ids, ct);
        return years.ConvertAll(y => current.TryGetValue(y.HouseholdId, out var whole) && whole.Year == y.Value.Year ? y with { Value = whole } : y);
    }

    private Task<Dictionary<long, JudgedAssessment>> CurrentAsync(IReadOnlyCollection<long> ids, CancellationToken ct) =>
        db.Households.AsNoTracking().Where(h => EF.Parameter(ids).Contains(h.Id))
            .Join(db.Assessments, h => new { HouseholdId = h.Id, Year = h.StatusYear }, a => new { a.HouseholdId, a.Year }, (h, a) => a)
            .Select(a => new Part<JudgedAssessment>(a.HouseholdId, new JudgedAssessment
            {
                Year = a.Year,
                Status = a.Status,
                Change = a.Change,
                B1Score = a.B1Score,
                B2Score = a.B2Score,
                Deprivations = a.Deprivations,
                HasCauses = a.Causes != null,
                HasNeeds = a.Needs != null,
                HasDecisionNo = a.DecisionNo != null,
                HasDecisionDate = a.DecisionDate != null,
                HasCertificateNo = a.CertificateNo != null,
                HasCertificateDate = a.CertificateDate != null,
                ReviewedOn = a.ReviewedOn,
                HasRequest = a.RequestedOn != null,
                HasScreening = a.ScreenedIn != null,
                HasMinutes = a.MinutesNo != null || a.MinutesDate != null,
                Agreement = a.Agreement,
                PostedFrom = a.PostedFrom,
                PostedTo = a.PostedTo,
            }))
            .ToDictionaryAsync(p => p.HouseholdId, p => p.Value, ct);

    private async Task<List<Part<T>>> RowsAsync<T>(IQueryable<object> query, Func<DbDataReader, T> read, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = query.CreateDbCommand();
            await using var rows = await command.ExecuteReaderAsync(ct);
            var parts = new List<Part<T>>();
            while (await rows.ReadAsync(ct))
                parts.Add(new Part<T>(rows.GetInt64(0), read(rows)));
            return parts;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    // All parts are ordered by household, so that each household takes what stands next.
    private static List<T> Own<T>(List<Part<T>> parts, long household, ref int next)
    {
        var first = next;
        while (next < parts.Count && parts[next].HouseholdId == household)
            next++;
        return parts.GetRange(first, next - first).ConvertAll(p => p.Value);
    }

    private sealed record Part<T>(long HouseholdId, T Value);
}
