using System.Runtime.CompilerServices;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Gaps;

/// <summary>Judges many records as of any day. Reading the next records and judging the last ones go on at the same time.</summary>
public sealed class RecordJudge(CauNoiContext db, HouseholdGaps rules)
{
    private readonly RecordStream _records = new(db);
    private readonly SharedCitizenIds _shared = new(db);

    /// <summary>Every household that the query gives with its gaps, in batches by id.</summary>
    /// <param name="households">What is looked at; citizen ids are compared with those of all households.</param>
    /// <param name="isMost">True if that is most of the registry: then shared citizen ids are looked for once, not for each batch.</param>
    /// <param name="asOf">The day on which the records are looked at.</param>
    /// <param name="ct">Ends the reading.</param>
    public async IAsyncEnumerable<IReadOnlyList<JudgedRecord>> JudgeAsync(
        IQueryable<Household> households, bool isMost, DateOnly asOf, [EnumeratorCancellation] CancellationToken ct)
    {
        var hamlets = await KnownHamletsAsync(ct);
        var shared = isMost ? await _shared.AllAsync(ct) : null;
        Task<List<JudgedRecord>>? judging = null;
        await foreach (var batch in _records.ReadAsync(households, ct))
        {
            var facts = new RecordFacts(hamlets, shared ?? await _shared.OfAsync(batch, ct));
            var last = judging;
            judging = Task.Run(() => Judge(batch, facts, asOf), ct);
            if (last is not null)
                yield return await last;
        }

        if (judging is not null)
            yield return await judging;
    }

    /// <summary>Some households with their gaps.</summary>
    public async Task<IReadOnlyList<JudgedRecord>> JudgeAsync(IReadOnlyCollection<long> households, DateOnly asOf, CancellationToken ct)
    {
        var records = await _records.ReadAsync(households, ct);
        return Judge(records, new RecordFacts(await KnownHamletsAsync(ct), await _shared.OfAsync(records, ct)), asOf);
    }

    private List<JudgedRecord> Judge(IReadOnlyList<JudgedHousehold> records, RecordFacts facts, DateOnly asOf) =>
        [.. records.Select(r => new JudgedRecord(r, rules.Check(r, facts, asOf)))];

    private Task<HashSet<string>> KnownHamletsAsync(CancellationToken ct) => db.Hamlets.Select(h => h.Code).ToHashSetAsync(ct);
}

/// <summary>A record and what is wrong with it.</summary>
public sealed record JudgedRecord(JudgedHousehold Household, IReadOnlyList<FoundGap> Gaps);
