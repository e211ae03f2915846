using CauNoi.Data.Access;
using CauNoi.Data.Protection;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Language.Names;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Registry;

/// <summary>
/// Finds households by what people know of them: code, phone, citizen id, somebody's name, hamlet. Every query is limited to the reader's areas and every
/// search leaves one audit entry, which never says what was typed.
/// </summary>
public sealed class HouseholdSearch(CauNoiContext db, HouseholdRegistry registry, ReadableAreas areas, AreaFinder places, FieldProtection protection)
{
    /// <summary>As many households as a search gives at most.</summary>
    public const int MostHits = 12;

    private const int OnPage = 10;

    // From here on it is the same name but for a slip; below only some of its syllables.
    private const int SameName = 560;

    // So many syllables people call somebody by without the family name.
    private const int FewSyllables = 2;

    private readonly NameSearch _names = new(db);

    /// <summary>The code under which a typed one is recorded in the reader's areas; the likeliest reading of it if there is none.</summary>
    /// <remarks>No read of a household: the household itself is read, and audited, by <see cref="HouseholdRegistry.FindAsync"/>.</remarks>
    public async Task<string?> CodeAsync(Reader reader, HouseholdCodeReading typed, CancellationToken ct)
    {
        List<string> codes = typed switch
        {
            HouseholdCodeReading.Issued issued => [issued.Code],
            HouseholdCodeReading.Foreign foreign => [.. foreign.Codes],
            _ => [],
        };
        if (codes.Count <= 1)
            return codes.FirstOrDefault();
        var recorded = await registry.ReadableBy(reader.AccountId).Where(h => codes.Contains(h.Code)).Select(h => h.Code).ToListAsync(ct);
        return codes.Find(recorded.Contains) ?? codes[0];
    }

    public async Task<HouseholdHits> ByPhoneAsync(Reader reader, string phone, DateTimeOffset now, CancellationToken ct)
    {
        var index = protection.Index(phone, ProtectedField.Phone);
        var scopes = await areas.ScopesAsync(reader.AccountId, ct);
        var readable = registry.ReadableBy(reader.AccountId).Where(h => h.PhoneIndex == index);
        var found = new List<HouseholdHit>();
        // A number that thousands were recorded with by mistake: the reader's areas alone, in the order of the index, so that reading ends with the last hit shown.
        foreach (var area in IsWide(scopes) ? [readable] : AreasOf(readable, scopes))
            found.AddRange((await HitsAsync(area.OrderBy(h => h.CommuneCode).ThenBy(h => h.Id), ct)).Hits);
        return await TellAsync(reader, "phone", Once(found), now, ct);
    }

    public async Task<HouseholdHits> ByCitizenIdAsync(Reader reader, string citizenId, DateTimeOffset now, CancellationToken ct)
    {
        var index = protection.Index(citizenId, ProtectedField.CitizenId);
        var households = db.Members.Where(m => m.CitizenIdIndex == index)
            .Join(registry.ReadableBy(reader.AccountId), m => m.HouseholdId, h => h.Id, (m, h) => h);
        return await TellAsync(reader, "citizen id", await HitsAsync(households.OrderBy(h => h.Id), ct), now, ct);
    }

    /// <summary>By the name of the head or a member, with or without a place: "Mùa Mí Chứ", "ông Chứ bản Nà Cài", "Chứ, xã Hòa Rạng".</summary>
    public async Task<HouseholdHits> ByNameAsync(Reader reader, string typed, DateTimeOffset now, CancellationToken ct)
    {
        var scopes = await areas.ScopesAsync(reader.AccountId, ct);
        var asked = await TakenApartAsync(scopes, typed, ct);
        var found = asked.IsNarrowed ? await NamedAsync(reader, scopes, asked, ct) : [];
        // What looked like a place may be part of the name.
        if (!found.Exists(h => asked.Hamlets.Count > 0 || h.Score >= SameName))
            found.AddRange(await NamedAsync(reader, scopes, new Asked(typed, [], []), ct));
        return await TellAsync(reader, "name", Ranked(found, scopes), now, ct);
    }

    /// <summary>The hamlets that are meant by a text that names nothing else; empty if it is no such text, all hamlets of the reader's areas if it is empty.</summary>
    public async Task<IReadOnlyList<Hamlet>> HamletsAsync(Reader reader, string typed, CancellationToken ct)
    {
        if (typed.Length > 0 && !PersonAndPlace.MayNameHamlet(typed))
            return [];
        var hamlets = await areas.HamletsAsync(await areas.ScopesAsync(reader.AccountId, ct), ct);
        if (typed.Length == 0)
            return hamlets;
        var parts = PersonAndPlace.Of(typed, hamlets);
        if (parts.Person.Length > 0 || parts.Area.Length == 0)
            return parts.Person.Length > 0 ? [] : parts.Hamlets;
        var communes = await CommunesAsync(parts.Area, ct);
        return [.. parts.Hamlets.Where(h => communes.Count == 0 || communes.Contains(h.CommuneCode))];
    }

    /// <summary>The households of a hamlet by given name; null if none of them may be read by this reader.</summary>
    public async Task<HouseholdPage?> InHamletAsync(Reader reader, string hamletCode, HouseholdStatus? status, int page, DateTimeOffset now, CancellationToken ct)
    {
        var households = registry.ReadableBy(reader.AccountId).Where(h => h.HamletCode == hamletCode);
        var counts = await households.GroupBy(h => h.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var all = (await households.Where(h => status == null || h.Status == status)
                .Select(h => new HouseholdHit(h.Id, h.Code, h.HeadName, h.HamletCode, null, h.Status, null, NameMatch.Exact)).ToListAsync(ct))
            .OrderBy(h => h.HeadName, NameOrder.Instance).ThenBy(h => h.Code, StringComparer.Ordinal).ToList();
        var pages = Math.Max(1, (all.Count + OnPage - 1) / OnPage);
        page = Math.Clamp(page, 1, pages);
        var shown = all.Skip((page - 1) * OnPage).Take(OnPage).ToList();
        Audit(reader, hamletCode, shown.Count, now);
        if (counts.Count == 0)
            return null;
        var name = await db.Hamlets.Where(x => x.Code == hamletCode).Select(x => x.Name).SingleOrDefaultAsync(ct);
        return new HouseholdPage(hamletCode, name, status, [.. shown.Select(h => h with { Hamlet = name })], page, pages, counts);
    }

    /// <summary>Households that an earlier search has found, in the order of their numbers as given; those that may no longer be read are left out.</summary>
    public async Task<HouseholdHits> AgainAsync(Reader reader, IReadOnlyList<long> ids, DateTimeOffset now, CancellationToken ct)
    {
        var wanted = ids.Take(MostHits).ToList();
        var hits = await HitsAsync(registry.ReadableBy(reader.AccountId).Where(h => wanted.Contains(h.Id)).OrderBy(h => h.Id), ct);
        return await TellAsync(reader, "found before", hits with { Hits = [.. hits.Hits.OrderBy(h => wanted.IndexOf(h.Id))] }, now, ct);
    }

    private async Task<List<HouseholdHit>> NamedAsync(Reader reader, IReadOnlyList<AreaScope> scopes, Asked asked, CancellationToken ct)
    {
        // A place alone is no name, and everybody who lives there no answer.
        if (NameKeys.Readings(asked.Person) is not [var syllables, ..])
            return [];
        var readable = registry.ReadableBy(reader.AccountId);
        var small = (asked.IsNarrowed ? asked.Areas(readable) : AreasOf(readable, scopes)).ToList();
        var found = new List<HouseholdHit>();
        foreach (var area in small)
            found.AddRange(await _names.InAreaAsync(area, asked.Person, ct));
        if (!asked.IsNarrowed && IsWide(scopes))
            found.AddRange(await _names.AnywhereAsync(readable, asked.Person, ct));
        if (syllables.Count > FewSyllables && found.Exists(h => h.Score >= SameName))
            return found;
        // A whole province is too much to look through for one syllable.
        foreach (var area in small)
            found.AddRange(await _names.PartAsync(area, asked.Person, ct));
        return found;
    }

    // One by one, so that each query has one index to go by.
    private static IEnumerable<IQueryable<Household>> AreasOf(IQueryable<Household> readable, IReadOnlyList<AreaScope> scopes)
    {
        foreach (var hamlet in ReadableAreas.Codes(scopes, AreaLevel.Hamlet))
            yield return readable.Where(h => h.HamletCode == hamlet);
        foreach (var commune in ReadableAreas.Codes(scopes, AreaLevel.Commune))
            yield return readable.Where(h => h.CommuneCode == commune);
        foreach (var household in ReadableAreas.Codes(scopes, AreaLevel.Household))
            yield return readable.Where(h => h.Code == household);
    }

    private static bool IsWide(IReadOnlyList<AreaScope> scopes) => scopes.Any(s => s.Level == AreaLevel.Province);

    private async Task<Asked> TakenApartAsync(IReadOnlyList<AreaScope> scopes, string typed, CancellationToken ct)
    {
        // The hamlets of a province are thousands: only where one may be named.
        var hamlets = IsWide(scopes) && !PersonAndPlace.MayNameHamlet(typed) ? [] : await areas.HamletsAsync(scopes, ct);
        var parts = PersonAndPlace.Of(typed, hamlets);
        var communes = parts.Area.Length == 0 ? [] : await CommunesAsync(parts.Area, ct);
        return new Asked(parts.Person, [.. parts.Hamlets.Select(h => h.Code)], communes);
    }

    private async Task<List<string>> CommunesAsync(string text, CancellationToken ct) => await places.FindAsync(text, ct) switch
    {
        AreaFinding.One { Area: { Level: AreaLevel.Commune } one } => [one.Code],
        AreaFinding.Several several => [.. several.Areas.Where(a => a.Level == AreaLevel.Commune).Select(a => a.Code).Distinct()],
        _ => [],
    };

    // The same household by several of its people once; those by its head, and those of the reader's own hamlet, first.
    private static HouseholdHits Ranked(List<HouseholdHit> found, IReadOnlyList<AreaScope> scopes)
    {
        var own = ReadableAreas.Codes(scopes, AreaLevel.Hamlet);
        var ranked = found
            .OrderByDescending(h => h.Score).ThenBy(h => h.Member is not null).ThenBy(h => !own.Contains(h.HamletCode)).ThenBy(h => h.Code, StringComparer.Ordinal)
            .DistinctBy(h => h.Id)
            .ToList();
        if (ranked.Count > 0 && ranked[0].Score >= SameName)
            ranked.RemoveAll(h => h.Score < SameName);
        return new HouseholdHits([.. ranked.Take(MostHits)], ranked.Count);
    }

    private static async Task<HouseholdHits> HitsAsync(IOrderedQueryable<Household> households, CancellationToken ct)
    {
        var found = await households.Take(MostHits + 1)
            .Select(h => new HouseholdHit(h.Id, h.Code, h.HeadName, h.HamletCode, null, h.Status, null, NameMatch.Exact)).ToListAsync(ct);
        return Once(found);
    }

    private static HouseholdHits Once(List<HouseholdHit> found)
    {
        var once = found.DistinctBy(h => h.Id).ToList();
        return new HouseholdHits([.. once.Take(MostHits)], once.Count);
    }

    private async Task<HouseholdHits> TellAsync(Reader reader, string by, HouseholdHits found, DateTimeOffset now, CancellationToken ct)
    {
        Audit(reader, by, found.Hits.Count, now);
        var codes = found.Hits.Select(h => h.HamletCode).Distinct().ToList();
        var names = await db.Hamlets.Where(x => codes.Contains(x.Code)).ToDictionaryAsync(x => x.Code, x => x.Name, ct);
        return found with { Hits = [.. found.Hits.Select(h => h with { Hamlet = names.GetValueOrDefault(h.HamletCode) })] };
    }

    private void Audit(Reader reader, string by, int count, DateTimeOffset now) =>
        registry.Audit(reader, AuditAction.HouseholdSearch, by, allowed: count > 0, now, count);

    /// <summary>Who is looked for, and in which hamlets or communes; nowhere in particular if none is named.</summary>
    private sealed record Asked(string Person, List<string> Hamlets, List<string> Communes)
    {
        // Of a name that many hamlets bear, whoever searches has to name the commune too.
        private const int MostPlaces = 12;

        public bool IsNarrowed => Hamlets.Count > 0 || Communes.Count > 0;

        public IEnumerable<IQueryable<Household>> Areas(IQueryable<Household> readable)
        {
            var communes = Communes;
            foreach (var hamlet in Hamlets.Take(MostPlaces))
                yield return communes.Count == 0
                    ? readable.Where(h => h.HamletCode == hamlet)
                    : readable.Where(h => h.HamletCode == hamlet && communes.Contains(h.CommuneCode!));
            foreach (var commune in Hamlets.Count > 0 ? [] : communes.Take(MostPlaces))
                yield return readable.Where(h => h.CommuneCode == commune);
        }
    }
}
