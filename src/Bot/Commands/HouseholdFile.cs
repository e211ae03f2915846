using System.Text.Json;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Benefits;
using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Bot.Commands;

/// <summary>A household in a JSON file, for <c>classify</c> and <c>entitlements</c>; what is left out or null is unknown.</summary>
public sealed record HouseholdFile
{
    public AreaKind? Area { get; init; }

    /// <summary>Province code.</summary>
    public string? Province { get; init; }

    /// <summary>đồng a month.</summary>
    public decimal? IncomePerPerson { get; init; }

    public int? B1 { get; init; }

    public int? B2 { get; init; }

    /// <summary>True: deprived.</summary>
    public Dictionary<Indicator, bool?>? Indicators { get; init; }

    /// <summary>How many indicators somebody counted; checked against the ticks.</summary>
    public int? IndicatorCount { get; init; }

    /// <summary>The day of the survey whose points are given.</summary>
    public DateOnly? ScoredOn { get; init; }

    /// <summary>The class in which the household is recognised; left out, the class is decided from the facts.</summary>
    public PovertyStatus? Status { get; init; }

    /// <summary>The class by the province's own standard.</summary>
    public PovertyStatus? ProvincialStatus { get; init; }

    /// <summary>The year of the list that the class stands on.</summary>
    public int? ListYear { get; init; }

    public DateOnly? LeftListOn { get; init; }

    public bool NeverOnList { get; init; }

    /// <summary>Facts of the place, named as in <see cref="Fact"/>.</summary>
    public Dictionary<Fact, bool?>? Place { get; init; }

    /// <summary>Ids of benefits that are recorded as received.</summary>
    public HashSet<string>? Received { get; init; }

    public List<MemberInFile>? Members { get; init; }

    // What lies above a line must not be rounded down to it.
    public HouseholdFacts Facts => new()
    {
        Area = Area,
        Province = Province,
        IncomePerPerson = IncomePerPerson is { } income ? (long)Math.Ceiling(income) : null,
        B1 = B1,
        B2 = B2,
        ScoredOn = ScoredOn,
        Indicators = (Indicators ?? []).Aggregate(default(IndicatorAnswers), (all, i) => all.With(i.Key, i.Value)),
    };

    /// <exception cref="JsonException">Names the place in the file.</exception>
    public static HouseholdFile Read(byte[] utf8) => JsonSerializer.Deserialize<HouseholdFile>(utf8, CommandInput.Strict) ?? throw new JsonException("the file is empty");

    /// <param name="status">The classes that are possible by the State's standard.</param>
    /// <param name="provincial">The classes that are possible by the province's own standard.</param>
    public FamilyFacts Family(StatusSet status, StatusSet provincial) => new()
    {
        Status = status,
        ProvincialStatus = provincial,
        Province = Province,
        LeftListOn = LeftListOn,
        NeverOnList = NeverOnList,
        ListEndsOn = ListYear is { } year ? new DateOnly(year, 12, 31) : null,
        Received = Received,
        Place = TraitsOf(Place).With(Fact.Rural, Area is { } area ? area == AreaKind.Rural : null),
        Members = [.. (Members ?? []).Select(m => m.Person)],
    };

    internal static Traits TraitsOf(Dictionary<Fact, bool?>? facts) => (facts ?? []).Aggregate(default(Traits), (all, f) => all.With(f.Key, f.Value));
}

/// <summary>A member in the file.</summary>
public sealed record MemberInFile
{
    /// <summary>How the output calls the person.</summary>
    public string? Name { get; init; }

    public DateOnly? Born { get; init; }

    public Disability? Disability { get; init; }

    public School? School { get; init; }

    public bool? HasHealthCard { get; init; }

    /// <summary>Facts of the person, named as in <see cref="Fact"/>.</summary>
    public Dictionary<Fact, bool?>? Facts { get; init; }

    public PersonFacts Person => new() { Born = Born, Disability = Disability, School = School, HasHealthCard = HasHealthCard, Traits = HouseholdFile.TraitsOf(Facts) };
}
