using System.Runtime.CompilerServices;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;

namespace CauNoi.Data.Gaps;

/// <summary>The defects of records exactly as they are on a day, judged when asked; what is open today the ledger tells faster.</summary>
public sealed class GapReports(CauNoiContext db, HouseholdRegistry registry, RecordJudge judge)
{
    /// <summary>The gaps in the reader's own areas, by household code; leaves an audit entry.</summary>
    public async Task<IReadOnlyList<Gap>> ForReaderAsync(Reader reader, DateOnly asOf, DateTimeOffset now, CancellationToken ct)
    {
        registry.Audit(reader, AuditAction.GapsRead, "own areas", allowed: true, now);
        return await ListAsync(judge.JudgeAsync(registry.ReadableBy(reader.AccountId), isMost: false, asOf, ct));
    }

    /// <summary>The gaps in the whole registry or one area of it, for the person who runs the program; leaves an audit entry.</summary>
    public async Task<IReadOnlyList<Gap>> ForOperatorAsync(string? commune, string? hamlet, DateOnly asOf, DateTimeOffset now, CancellationToken ct)
    {
        registry.Audit(Reader.Operator, AuditAction.GapsRead, hamlet ?? commune ?? "all areas", allowed: true, now);
        var households = db.Households.Where(h => (commune == null || h.CommuneCode == commune) && (hamlet == null || h.HamletCode == hamlet));
        return await ListAsync(judge.JudgeAsync(households, isMost: commune is null && hamlet is null, asOf, ct));
    }

    /// <summary>Judges every record and keeps nothing of it; for measuring.</summary>
    /// <param name="asOf">The day on which the records are looked at.</param>
    /// <param name="most">How many households at most.</param>
    /// <param name="ct">Ends the reading.</param>
    public async IAsyncEnumerable<(int Households, int Members, int Gaps)> CountAsync(DateOnly asOf, int most, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var batch in judge.JudgeAsync(db.Households.OrderBy(h => h.Id).Take(most), isMost: true, asOf, ct))
            yield return (batch.Count, batch.Sum(r => r.Household.Members.Count), batch.Sum(r => r.Gaps.Count));
    }

    /// <summary>The gaps of one household that has been read already.</summary>
    public async Task<IReadOnlyList<Gap>> OfAsync(Household household, DateOnly asOf, CancellationToken ct) =>
        [.. Gaps(await judge.JudgeAsync([household.Id], asOf, ct))];

    private static async Task<IReadOnlyList<Gap>> ListAsync(IAsyncEnumerable<IReadOnlyList<JudgedRecord>> batches)
    {
        var gaps = new List<Gap>();
        await foreach (var batch in batches)
            gaps.AddRange(Gaps(batch));
        gaps.Sort((a, b) => string.CompareOrdinal(a.HouseholdCode, b.HouseholdCode) is not 0 and var order ? order : a.Rule.CompareTo(b.Rule));
        return gaps;
    }

    private static IEnumerable<Gap> Gaps(IReadOnlyList<JudgedRecord> records) =>
        records.SelectMany(r => r.Gaps.OrderBy(g => g.Rule).Select(g => new Gap(r.Household.Code, r.Household.HamletCode, g.Member, g.Rule)));
}
