using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Benefits;
using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Evaluation;

/// <summary>Invented households for measuring the rules: of every kind, some facts unknown; the same seed gives the same ones.</summary>
public sealed class SyntheticHouseholds(int seed, IReadOnlyList<string> provinces)
{
    private const int MostMembers = 7;
    private const int OldestBirthYear = 1930;
    private const int YoungestBirthYear = 2026;

    private static readonly Fact[] PersonTraits =
    [
        Fact.Female, Fact.Minority, Fact.Orphan, Fact.Pension, Fact.SocialAssistance, Fact.SocialPension, Fact.SingleParent, Fact.CarerMissing, Fact.WorksOnLand,
    ];

    private static readonly Fact[] PlaceTraits = [Fact.DifficultZone, Fact.SpeciallyDifficultZone, Fact.Border, Fact.Island, Fact.MinorityArea];

    private readonly Random _random = new(seed);

    public (HouseholdFacts Facts, FamilyFacts Family) Next()
    {
        var area = _random.Next(5) == 0 ? AreaKind.Urban : AreaKind.Rural;
        var facts = new HouseholdFacts
        {
            Area = _random.Next(20) == 0 ? null : area,
            IncomePerPerson = _random.Next(4) == 0 ? null : _random.Next(40, 600) * 10_000L,
            B1 = _random.Next(3) == 0 ? null : _random.Next(40, 260),
            Province = provinces[_random.Next(provinces.Count)],
            Indicators = IndicatorAnswers.All.Aggregate(default(IndicatorAnswers), (all, i) => all.With(i, Maybe(5))),
        };
        var family = new FamilyFacts
        {
            Status = default,
            Province = facts.Province,
            LeftListOn = _random.Next(10) == 0 ? new DateOnly(2026, 1, 1).AddDays(-_random.Next(2_000)) : null,
            NeverOnList = _random.Next(2) == 0,
            Place = Some(PlaceTraits).With(Fact.Rural, area == AreaKind.Rural),
            Members = [.. Enumerable.Range(0, _random.Next(1, MostMembers + 1)).Select(_ => Person())],
        };
        return (facts, family);
    }

    private PersonFacts Person() => new()
    {
        Born = _random.Next(30) == 0 ? null : new DateOnly(_random.Next(OldestBirthYear, YoungestBirthYear), _random.Next(1, 13), _random.Next(1, 29)),
        Disability = _random.Next(10) == 0 ? (Disability)_random.Next(4) : _random.Next(10) == 0 ? null : Disability.None,
        School = _random.Next(4) == 0 ? (School)_random.Next(8) : School.None,
        HasHealthCard = Maybe(2),
        Traits = Some(PersonTraits),
    };

    private Traits Some(Fact[] facts) => facts.Aggregate(default(Traits), (all, f) => all.With(f, Maybe(6)));

    // Unknown once in ten, else true once in so many.
    private bool? Maybe(int trueOnceIn) => _random.Next(10) == 0 ? null : _random.Next(trueOnceIn) == 0;
}
