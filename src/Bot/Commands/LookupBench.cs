using System.Diagnostics;
using CauNoi.Data.Access;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Bot.Commands;

/// <summary>Draws households and looks for them again; everything happens in a transaction that is given up.</summary>
public sealed class LookupBench(CauNoiContext db, HouseholdRegistry registry, HouseholdSearch search, FieldProtection protection, DatabaseOptions database, TimeProvider clock)
{
    private const int Warming = 30;
    private const int FirstFew = 5;

    /// <returns>Null if there are no households.</returns>
    public async Task<LookupReport?> RunAsync(int queries, bool ofProvince, int seed, CancellationToken ct)
    {
        var households = await db.Households.CountAsync(ct);
        if (households == 0)
            return null;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var drawn = await DrawAsync(queries, ofProvince, seed, ct);
        var names = new MistypedNames(seed);
        foreach (var one in drawn)
            one.IsShared = await IsSharedAsync(one, ofProvince, ct);
        var (phones, ids) = (drawn.Where(d => d.Phone is not null).ToList(), drawn.Where(d => d.CitizenId is not null).ToList());
        var ways = new List<LookupWay>
        {
            await MeasureAsync("code", drawn, async d => await registry.FindAsync(d.Reader, d.Code, clock.GetUtcNow(), ct) is { } found ? [found.Id] : [], ct),
            await MeasureAsync("phone", phones, async d => Ids(await search.ByPhoneAsync(d.Reader, d.Phone!, clock.GetUtcNow(), ct)), ct),
            await MeasureAsync("citizen id", ids, async d => Ids(await search.ByCitizenIdAsync(d.Reader, d.CitizenId!, clock.GetUtcNow(), ct)), ct),
            await MeasureAsync("name as recorded", drawn, d => ByNameAsync(d.Reader, d.Name, ct), ct),
            await MeasureAsync("name without marks", drawn, d => ByNameAsync(d.Reader, MistypedNames.WithoutMarks(d.Name), ct), ct),
            await MeasureAsync("name with one slip", drawn, d => ByNameAsync(d.Reader, d.Mistyped ??= names.WithSlip(d.Name), ct), ct),
            await MeasureAsync("no marks, with place", drawn, d => ByNameAsync(d.Reader, MistypedNames.WithoutMarks($"{d.Name} {d.Place}"), ct), ct),
            await MeasureAsync("one slip, with place", drawn, d => ByNameAsync(d.Reader, $"{d.Mistyped} {d.Place}", ct), ct),
        };
        if (!database.UsesPostgres)
            ways = await BareAsync(ways, new() { ["code"] = drawn, ["phone"] = phones, ["citizen id"] = ids, ["name as recorded"] = drawn }, ct);
        return new LookupReport(households, ofProvince ? "province" : "commune", ways, (double)drawn.Count(d => d.IsShared) / Math.Max(1, drawn.Count));
    }

    // The bare program knows neither rights nor slips: it is asked for the rows of a key as it is recorded.
    private async Task<List<LookupWay>> BareAsync(List<LookupWay> ways, Dictionary<string, IReadOnlyList<Drawn>> asked, CancellationToken ct)
    {
        if (await BareSqlite.RunAsync(database.SqliteFile, ["SELECT 1;"], ct) is not { } start)
            return ways;
        var compared = new List<LookupWay>();
        foreach (var way in ways)
        {
            var mean = asked.TryGetValue(way.Way, out var drawn) && await BareSqlite.RunAsync(database.SqliteFile, drawn.Select(d => Statement(way.Way, d)), ct) is { } seconds
                ? Math.Round((seconds - start) * TimeSpan.MillisecondsPerSecond / Math.Max(1, drawn.Count), 3)
                : (double?)null;
            compared.Add(way with { BareMean = mean });
        }

        return compared;
    }

    private string Statement(string way, Drawn drawn) => way switch
    {
        "code" => Of("WHERE h.Code = " + Quoted(drawn.Code)) + Parts("Members", drawn.Code) + Parts("Assessments", drawn.Code),
        "phone" => Of($"WHERE h.PhoneIndex = {protection.Index(drawn.Phone!, ProtectedField.Phone)}"),
        "citizen id" => Of($"JOIN Members m ON m.HouseholdId = h.Id WHERE m.CitizenIdIndex = {protection.Index(drawn.CitizenId!, ProtectedField.CitizenId)}"),
        _ => Of($"JOIN Members m ON m.HouseholdId = h.Id WHERE m.NameKey = {Quoted(drawn.Key)} AND {Quoted(drawn.Area)} IN (h.CommuneCode, h.ProvinceCode)"),
    };

    private static string Of(string condition) => $"SELECT h.* FROM Households h {condition};";

    private static string Parts(string table, string code) => $"SELECT p.* FROM {table} p JOIN Households h ON h.Id = p.HouseholdId WHERE h.Code = {Quoted(code)};";

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private async Task<IReadOnlyList<long>> ByNameAsync(Reader reader, string name, CancellationToken ct) => Ids(await search.ByNameAsync(reader, name, clock.GetUtcNow(), ct));

    private static List<long> Ids(HouseholdHits found) => [.. found.Hits.Select(h => h.Id)];

    private async Task<LookupWay> MeasureAsync(string way, IReadOnlyList<Drawn> drawn, Func<Drawn, Task<IReadOnlyList<long>>> look, CancellationToken ct)
    {
        foreach (var one in drawn.Take(Warming))
            await look(one);
        var (times, first, firstOfOwn, any) = (new List<double>(drawn.Count), 0, 0, 0);
        foreach (var one in drawn)
        {
            ct.ThrowIfCancellationRequested();
            db.ChangeTracker.Clear();
            var start = Stopwatch.GetTimestamp();
            var found = await look(one);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            first += found.Take(FirstFew).Contains(one.Id) ? 1 : 0;
            firstOfOwn += !one.IsShared && found.Take(FirstFew).Contains(one.Id) ? 1 : 0;
            any += found.Contains(one.Id) ? 1 : 0;
        }

        db.ChangeTracker.Clear();
        times.Sort();
        var count = Math.Max(1, times.Count);
        return new LookupWay(
            way, times.Count, Math.Round(times.Sum() / count, 2), Percentile(times, 0.5), Percentile(times, 0.99),
            (double)first / count, (double)firstOfOwn / Math.Max(1, drawn.Count(d => !d.IsShared)), (double)any / count, BareMean: null);
    }

    private static double Percentile(List<double> sorted, double share) => sorted.Count == 0 ? 0 : Math.Round(sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)], 2);

    // Heads and other members in turn, each seen by somebody who may read them.
    private async Task<IReadOnlyList<Drawn>> DrawAsync(int count, bool ofProvince, int seed, CancellationToken ct)
    {
        var random = new Random(seed);
        var last = await db.Households.MaxAsync(h => h.Id, ct);
        var readers = new Dictionary<string, Reader>(StringComparer.Ordinal);
        var drawn = new List<Drawn>();
        for (var tries = 0; drawn.Count < count && tries < 10 * count; tries++)
        {
            var id = random.NextInt64(last + 1);
            var household = await db.Households.AsNoTracking().Include(h => h.Members).Where(h => h.Id >= id && h.CommuneCode != null && h.ProvinceCode != null).OrderBy(h => h.Id).FirstOrDefaultAsync(ct);
            if (household is null)
                continue;
            var area = ofProvince ? household.ProvinceCode! : household.CommuneCode!;
            if (!readers.TryGetValue(area, out var reader))
                readers[area] = reader = await ReaderAsync(area, ofProvince, ct);
            var others = household.Members.Where(m => m.Number != 1).ToList();
            var member = drawn.Count % 2 == 0 || others.Count == 0 ? null : others[random.Next(others.Count)];
            drawn.Add(new Drawn(household.Id, household.Code, area, reader, member?.FullName ?? household.HeadName, await PlaceAsync(household, ofProvince, ct))
            {
                Phone = household.Phone is { } phone ? protection.Open(phone, ProtectedField.Phone) : null,
                CitizenId = (member ?? household.Members.Find(m => m.Number == 1))?.CitizenId is { } citizenId ? protection.Open(citizenId, ProtectedField.CitizenId) : null,
                Key = member?.NameKey ?? household.HeadKey,
            });
        }

        return drawn;
    }

    private async Task<Reader> ReaderAsync(string area, bool ofProvince, CancellationToken ct)
    {
        var account = new Account { Id = Guid.CreateVersion7(), Name = "bench", Role = ofProvince ? Role.Province : Role.Officer, CreatedAt = clock.GetUtcNow() };
        account.Scopes.Add(new AreaScope { Level = ofProvince ? AreaLevel.Province : AreaLevel.Commune, AreaCode = area });
        db.Accounts.Add(account);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return new Reader(account.Id, "command");
    }

    // As people say it: the hamlet, and in a province, where many have one of that name, the commune.
    private async Task<string> PlaceAsync(Household household, bool ofProvince, CancellationToken ct)
    {
        var (hamlet, commune) = await registry.PlaceNamesAsync(household, ct);
        return ofProvince ? $"{hamlet}, {commune}" : $"{hamlet}";
    }

    private async Task<bool> IsSharedAsync(Drawn one, bool ofProvince, CancellationToken ct) =>
        await db.Members.Where(m => m.NameKey == one.Key)
            .Join(db.Households, m => m.HouseholdId, h => h.Id, (m, h) => h)
            .Where(h => (ofProvince ? h.ProvinceCode : h.CommuneCode) == one.Area)
            .Select(h => h.Id).Distinct().CountAsync(ct) > FirstFew;

    private sealed record Drawn(long Id, string Code, string Area, Reader Reader, string Name, string Place)
    {
        public string? Phone { get; init; }

        public string? CitizenId { get; init; }

        public required string Key { get; init; }

        public string? Mistyped { get; set; }

        /// <summary>More households have somebody of this name than a first glance shows.</summary>
        public bool IsShared { get; set; }
    }
}
