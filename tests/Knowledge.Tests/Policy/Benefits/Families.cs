using CauNoi.Knowledge.Policy.Benefits;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Tests.Policy.Benefits;

/// <summary>Random families of which everything is known, and the same with a few facts hidden.</summary>
internal static class Families
{
    private const Fact Places =
        Fact.Rural | Fact.DifficultZone | Fact.SpeciallyDifficultZone | Fact.Border | Fact.Island | Fact.MinorityArea | Fact.PoorCommune | Fact.NoPowerGrid
        | Fact.LowFertilityProvince | Fact.CommuneLeftDifficultList;

    private const Fact Values = Fact.Status | Fact.ProvincialStatus | Fact.LeftList | Fact.Province | Fact.BirthDate | Fact.Disability | Fact.School;

    private static readonly Fact Everything = Enum.GetValues<Fact>().Aggregate(Fact.None, (all, f) => all | f);
    private static readonly Fact[] OfPlace = [.. Enum.GetValues<Fact>().Where(f => (f & Places) != 0)];
    private static readonly Fact[] OfPerson = [.. Enum.GetValues<Fact>().Where(f => f != Fact.None && (f & (Places | Values)) == 0)];
    private static readonly int[] Ages = [0, 3, 4, 5, 6, 12, 15, 16, 22, 35, 56, 60, 70, 75, 80, 120];
    private static readonly string?[] Provinces = ["01", "15", "22", "46", "79"];

    public static DateOnly Day(Random random) => new DateOnly(2024, 1, 1).AddDays(random.Next(8 * 365));

    public static FamilyFacts Complete(Random random, DateOnly day)
    {
        var status = (PovertyStatus)random.Next(4);
        var left = status > PovertyStatus.NearPoor && random.Next(3) > 0 ? day.AddMonths(-36).AddDays(random.Next(-2, 200)) : (DateOnly?)null;
        return new FamilyFacts
        {
            Status = StatusSet.Of(status),
            ProvincialStatus = StatusSet.Of((PovertyStatus)random.Next(4)),
            LeftListOn = left,
            NeverOnList = left is null && status > PovertyStatus.NearPoor,
            Province = Provinces[random.Next(Provinces.Length)],
            Place = Traits(random, Places),
            Members = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Person(random, day))],
        };
    }

    /// <summary>Up to so many facts of the family and of its first member are made unknown.</summary>
    public static FamilyFacts Hide(FamilyFacts family, Random random, int most)
    {
        for (var i = random.Next(most + 1); i > 0; i--)
            family = random.Next(8) switch
            {
                0 => family with { Status = new StatusSet(0b1111), NeverOnList = false },
                1 => family with { ProvincialStatus = new StatusSet(0b1111) },
                2 => family with { Province = null },
                3 => family with { Place = Without(family.Place, OfPlace[random.Next(OfPlace.Length)]) },
                4 => WithFirst(family, family.Members[0] with { Born = null }),
                5 => WithFirst(family, family.Members[0] with { Disability = null }),
                6 => WithFirst(family, family.Members[0] with { School = null }),
                _ => WithFirst(family, family.Members[0] with { Traits = Without(family.Members[0].Traits, OfPerson[random.Next(OfPerson.Length)]) }),
            };
        return family;
    }

    /// <summary>Every way in which the unknown facts could turn out; births stand for all between two birthdays that matter.</summary>
    public static IEnumerable<FamilyFacts> Completions(FamilyFacts family, DateOnly day)
    {
        var first = family.Members[0];
        return
            from status in family.Status
            from leaving in Leavings(family, status, day)
            from provincial in family.ProvincialStatus
            from province in family.Province is { } known ? [known] : Provinces
            from place in Whole(family.Place, OfPlace)
            from born in first.Born is { } date ? [date] : Births(day)
            from disability in first.Disability is { } degree ? [degree] : Enum.GetValues<Disability>()
            from school in first.School is { } learns ? [learns] : Enum.GetValues<School>()
            from traits in Whole(first.Traits, OfPerson)
            select WithFirst(family, first with { Born = born, Disability = disability, School = school, Traits = traits }) with
            {
                Status = StatusSet.Of(status),
                LeftListOn = leaving.Left,
                NeverOnList = leaving.Never,
                ProvincialStatus = StatusSet.Of(provincial),
                Province = province,
                Place = place,
            };
    }

    private static IEnumerable<(DateOnly? Left, bool Never)> Leavings(FamilyFacts family, PovertyStatus status, DateOnly day) =>
        family.LeftListOn is not null || family.NeverOnList || status <= PovertyStatus.NearPoor
            ? [(family.LeftListOn, family.NeverOnList)]
            : [(null, true), (day, false), (day.AddYears(-20), false)];

    private static IEnumerable<DateOnly> Births(DateOnly day) => Ages.SelectMany(a => new[] { day.AddYears(-a), day.AddYears(-a).AddDays(1) }).Where(b => b <= day);

    private static IEnumerable<Traits> Whole(Traits known, Fact[] facts) =>
        facts.Where(f => known[f] is null).Aggregate<Fact, IEnumerable<Traits>>([known], (all, f) => all.SelectMany(t => new[] { t.With(f, true), t.With(f, false) }));

    private static PersonFacts Person(Random random, DateOnly day) => new()
    {
        Born = day.AddYears(-Ages[random.Next(Ages.Length)]).AddDays(random.Next(-2, 3)),
        Disability = (Disability)Math.Max(0, random.Next(-3, 4)),
        School = (School)random.Next(8),
        Traits = Traits(random, Everything & ~Places & ~Values),
    };

    private static Traits Traits(Random random, Fact among)
    {
        var yes = (Fact)(random.NextInt64() & random.NextInt64()) & among;
        return new Traits(yes, among & ~yes);
    }

    private static Traits Without(Traits traits, Fact fact) => new(traits.Yes & ~fact, traits.No & ~fact);

    private static FamilyFacts WithFirst(FamilyFacts family, PersonFacts person) => family with { Members = [person, .. family.Members.Skip(1)] };
}
