using System.Globalization;
using CauNoi.Knowledge.Policy.Benefits;
using CauNoi.Knowledge.Policy.Rows;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Tests.Policy.Benefits;

/// <summary>A line of <c>families.txt</c>; its head says what the columns are.</summary>
internal sealed record FamilyCase(DateOnly Day, FamilyFacts Family, IReadOnlyList<string> Expected, string Article)
{
    private const string Unlike = "không ";

    private static readonly IReadOnlyDictionary<string, PovertyStatus> Classes = new Dictionary<string, PovertyStatus>
    {
        ["nghèo"] = PovertyStatus.Poor,
        ["cận nghèo"] = PovertyStatus.NearPoor,
        ["trung bình"] = PovertyStatus.AverageLiving,
        ["không nghèo"] = PovertyStatus.NotPoor,
    };

    public static IEnumerable<string> Lines() =>
        File.ReadLines(Path.Combine(RepositoryRoot.Path, "tests", "Knowledge.Tests", "Policy", "Benefits", "families.txt"))
            .Select(l => l.Trim())
            .Where(l => l.Length > 0 && l[0] != '#');

    public static FamilyCase Parse(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        Assert.Equal(7, cells.Length);
        var family = Words(cells[1]).Aggregate(new FamilyFacts { Status = default }, WithClass) with
        {
            Province = cells[2] == "-" ? null : cells[2],
            Place = Words(cells[3]).Aggregate(default(Traits), WithTrait),
            Members = cells[4] == "-" ? [] : [.. cells[4].Split(';').Select(p => Words(p).Aggregate(new PersonFacts(), WithFact))],
        };
        return new FamilyCase(PolicyContent.Day(cells[0]), family, cells[5].Split(';', StringSplitOptions.TrimEntries), cells[6]);
    }

    /// <summary>The benefit of an expectation and what the catalogue says of it, both as the file writes them.</summary>
    public static (string Id, string Told) Tell(string expected, EntitlementList list)
    {
        var (member, rest) = expected.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon ? (int.Parse(expected[..colon], CultureInfo.InvariantCulture), expected[(colon + 2)..]) : (1, expected);
        var id = (rest.StartsWith(Unlike, StringComparison.Ordinal) ? rest[Unlike.Length..] : rest).Split(' ')[0];
        bool IsMeant(Entitlement e) => e.Benefit.Id == id && (e.Member ?? member - 1) == member - 1;
        var told = list.Now.Concat(list.WhenNeeded).SingleOrDefault(IsMeant) is { } decided
            ? $"{id} = {Amount(decided)}{(expected.Contains(" đến ", StringComparison.Ordinal) ? $" đến {decided.EndsOn:dd/MM/yyyy}" : "")}"
            : list.Undecided.SingleOrDefault(IsMeant) is { } open ? $"{id} ? {FactNames.Tell(open.Missing)}" : Unlike + id;
        return (id, (member == 1 ? "" : $"{member}: ") + told);
    }

    private static string Amount(Entitlement entitlement) =>
        entitlement.Amount is { } amount ? amount.Value.ToString("#,0.###", CultureInfo.GetCultureInfo("vi-VN"))
        : entitlement.Benefit.Confidence.IsSpoken() ? "chữ" : "hỏi";

    private static FamilyFacts WithClass(FamilyFacts family, string word) => word.Split(' ')[0] switch
    {
        "tỉnh:" => family with { ProvincialStatus = Set(word[6..]) },
        "ra" => family with { LeftListOn = PolicyContent.Day(word[3..]) },
        "chưa" => family with { NeverOnList = true },
        "danh" => family with { ListEndsOn = PolicyContent.Day("31/12/" + word[^4..]) },
        _ => family with { Status = Set(word) },
    };

    private static PersonFacts WithFact(PersonFacts person, string word)
    {
        if (char.IsAsciiDigit(word[0]))
            return person with { Born = PolicyContent.Day(word) };
        if (FactNames.Schools.TryGetValue(word, out var school))
            return person with { School = school };
        if (FactNames.Disabilities.TryGetValue(word, out var disability))
            return person with { Disability = disability };
        return person with { Traits = WithTrait(person.Traits, word) };
    }

    private static Traits WithTrait(Traits traits, string word) => word == "nam" ? traits.With(Fact.Female, false)
        : word.StartsWith(Unlike, StringComparison.Ordinal) ? traits.With(FactNames.Of(word[Unlike.Length..]), false)
        : traits.With(FactNames.Of(word), true);

    private static StatusSet Set(string classes) => classes.Split('/').Aggregate(default(StatusSet), (all, c) => all | StatusSet.Of(Classes[c]));

    private static string[] Words(string cell) => cell == "-" ? [] : cell.Split(',', StringSplitOptions.TrimEntries);
}
