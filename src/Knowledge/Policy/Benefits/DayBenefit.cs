using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.Benefits;

/// <summary>One benefit worked out for a day: conditions as bits and dates, so that deciding allocates nothing.</summary>
internal sealed class DayBenefit
{
    private static readonly (Fact Fact, Func<BenefitConditions, bool?> Of)[] PlaceConditions =
    [
        (Fact.Rural, c => c.Rural),
        (Fact.MinorityArea, c => c.MinorityArea),
        (Fact.PoorCommune, c => c.PoorCommune),
        (Fact.NoPowerGrid, c => c.NoPowerGrid),
        (Fact.LowFertilityProvince, c => c.LowFertilityProvince),
        (Fact.CommuneLeftDifficultList, c => c.CommuneLeftListWithinMonths is null ? null : true),
    ];

    private static readonly (Fact Fact, Func<BenefitConditions, bool?> Of)[] PersonConditions =
    [
        (Fact.Female, c => c.Female),
        (Fact.Minority, c => c.Minority),
        (Fact.VerySmallGroup, c => c.VerySmallGroup),
        (Fact.Orphan, c => c.Orphan),
        (Fact.Pension, c => c.Pension),
        (Fact.SocialAssistance, c => c.SocialAssistance),
        (Fact.SocialPension, c => c.SocialPension),
        (Fact.SingleParent, c => c.SingleParent),
        (Fact.CarerMissing, c => c.CarerMissing),
        (Fact.Hiv, c => c.Hiv),
        (Fact.WorksOnLand, c => c.WorksOnLand),
        (Fact.Accused, c => c.Accused),
        (Fact.Merit, c => c.Merit),
        (Fact.NoIncome, c => c.NoIncome),
        (Fact.FinancialHardship, c => c.FinancialHardship),
        (Fact.ChildOfSingleParent, c => c.ChildOfSingleParent),
        (Fact.SpouseOfMinority, c => c.SpouseMinority),
        (Fact.CompulsoryInsurance, c => c.PaysCompulsoryInsurance),
        (Fact.SurvivorBenefit, c => c.SurvivorBenefit),
        (Fact.ParentWorkAccident, c => c.ParentWorkAccident),
        (Fact.BoardingSchool, c => c.BoardingSchool),
        (Fact.SemiBoarding, c => c.SemiBoarding),
        (Fact.SchoolIsFar, c => c.KilometresToSchoolFrom is null ? null : true),
    ];

    private static readonly byte OnList = Bits([PovertyStatus.Poor, PovertyStatus.NearPoor]);

    private readonly byte _status;
    private readonly byte _provincialStatus;
    private readonly int? _leftSince;
    private readonly IReadOnlyList<(string Province, decimal Amount)> _ownAmounts;
    private readonly Traits _place;
    private readonly Fact _anyZone;
    private readonly Traits _person;
    private readonly int _bornTo;
    private readonly int _bornFrom;
    private readonly bool _hasAge;
    private readonly int _disabilities;
    private readonly int _schools;

    /// <param name="row">The benefit.</param>
    /// <param name="day">The day that it is worked out for.</param>
    /// <param name="amount">See <see cref="Amount"/>.</param>
    /// <param name="ownAmounts">The amounts of the provinces that have a figure of their own.</param>
    /// <param name="group">See <see cref="Group"/>.</param>
    /// <param name="words">See <see cref="Words"/>.</param>
    public DayBenefit(BenefitRow row, DateOnly day, decimal? amount, IReadOnlyList<(string Province, decimal Amount)> ownAmounts, int group, int words)
    {
        Row = row;
        Amount = amount;
        _ownAmounts = ownAmounts;
        Group = group;
        Words = words;
        var when = row.When;
        _status = Bits(when.Status);
        _provincialStatus = Bits(when.ProvincialStatus);
        _leftSince = when.EscapedWithinMonths is { } months ? LeftSince(months, day) : null;
        _place = Required(PlaceConditions, when);
        _anyZone = (when.Zone ?? []).Aggregate(Fact.None, (all, z) => all | FactOf(z));
        _person = Required(PersonConditions, when);
        _hasAge = when.AgeFrom is not null || when.AgeUnder is not null;
        _bornTo = when.AgeFrom is { } from ? BornToBe(from, day) : int.MaxValue;
        _bornFrom = when.AgeUnder is { } under ? BornToBe(under, day) + 1 : int.MinValue;
        _disabilities = (when.Disability ?? []).Aggregate(0, (all, d) => all | (1 << (int)d));
        _schools = (when.School ?? []).Aggregate(0, (all, s) => all | (1 << (int)s));
    }

    public BenefitRow Row { get; }

    /// <summary>đồng, percent or whatever the figure counts; null if it is words or must not be told.</summary>
    public decimal? Amount { get; }

    /// <summary>Index of the group of which one person gets only the highest; -1 for none.</summary>
    public int Group { get; }

    /// <summary>Index of the words that stand for the amount within the group; -1 if it is a number or must be asked for.</summary>
    public int Words { get; }

    public bool DependsOnPerson => _hasAge || _disabilities != 0 || _schools != 0 || (_person.Yes | _person.No) != Fact.None;

    /// <summary>The amount where the household lives; null as with <see cref="Amount"/>.</summary>
    public decimal? AmountIn(string? province)
    {
        for (var i = 0; i < _ownAmounts.Count; i++)
            if (_ownAmounts[i].Province == province)
                return _ownAmounts[i].Amount;
        return Amount;
    }

    /// <summary>The conditions that the household and its place must meet.</summary>
    public Verdict OfFamily(FamilyFacts family, StatusSet status, StatusSet provincialStatus, ref Fact missing)
    {
        var verdict = OfLists(status, provincialStatus, ref missing);
        if (verdict == Verdict.No)
            return verdict;
        verdict = Lower(verdict, OfTraits(_place, family.Place, ref missing));
        verdict = Lower(verdict, OfZone(family.Place, ref missing));
        verdict = Lower(verdict, OfProvince(family.Province, ref missing));
        return Lower(verdict, OfLeaving(family, status, ref missing));
    }

    /// <summary>The conditions that the person must meet.</summary>
    public Verdict OfPerson(PersonFacts person, ref Fact missing)
    {
        var verdict = OfAge(person.Born, ref missing);
        if (verdict == Verdict.No)
            return verdict;
        verdict = Lower(verdict, OfTraits(_person, person.Traits, ref missing));
        verdict = Lower(verdict, OneOf(_disabilities, (int?)person.Disability, Fact.Disability, ref missing));
        return Lower(verdict, OneOf(_schools, (int?)person.School, Fact.School, ref missing));
    }

    private static Verdict Lower(Verdict left, Verdict right) => left < right ? left : right;

    private static Verdict Higher(Verdict left, Verdict right) => left > right ? left : right;

    private static Verdict OfStatus(byte wanted, byte possible, Fact fact, ref Fact missing)
    {
        if (wanted == 0)
            return Verdict.Yes;
        if ((possible & wanted) == 0)
            return Verdict.No;
        if ((possible & ~wanted) == 0)
            return Verdict.Yes;
        missing |= fact;
        return Verdict.Unknown;
    }

    private static Verdict OfTraits(Traits wanted, Traits known, ref Fact missing)
    {
        if ((wanted.Yes & known.No) != 0 || (wanted.No & known.Yes) != 0)
            return Verdict.No;
        var unknown = (wanted.Yes & ~known.Yes) | (wanted.No & ~known.No);
        missing |= unknown;
        return unknown == Fact.None ? Verdict.Yes : Verdict.Unknown;
    }

    private static Verdict OneOf(int wanted, int? known, Fact fact, ref Fact missing)
    {
        if (wanted == 0)
            return Verdict.Yes;
        if (known is { } value)
            return (wanted & (1 << value)) != 0 ? Verdict.Yes : Verdict.No;
        missing |= fact;
        return Verdict.Unknown;
    }

    private static byte Bits(IReadOnlyList<PovertyStatus>? statuses) =>
        (statuses ?? []).Aggregate(default(StatusSet), (all, s) => all | StatusSet.Of(s)).Bits;

    private static Traits Required((Fact Fact, Func<BenefitConditions, bool?> Of)[] conditions, BenefitConditions when) =>
        conditions.Aggregate(default(Traits), (all, c) => all.With(c.Fact, c.Of(when)));

    private static Fact FactOf(Zone zone) => zone switch
    {
        Zone.Difficult => Fact.DifficultZone,
        Zone.SpeciallyDifficult => Fact.SpeciallyDifficultZone,
        Zone.Border => Fact.Border,
        _ => Fact.Island,
    };

    // The last day of birth with which somebody has completed the age on the day.
    private static int BornToBe(int age, DateOnly day) => day.AddYears(-age).DayNumber;

    // The first day of leaving of which so many months have not passed by the day; 28 February counts for the 29th.
    private static int LeftSince(int months, DateOnly day)
    {
        var since = day.AddMonths(-months);
        return since.DayNumber + (since.AddMonths(months) < day ? 1 : 0);
    }

    // Both lists must agree with the conditions, or (any flag) one of them is enough.
    private Verdict OfLists(StatusSet status, StatusSet provincialStatus, ref Fact missing)
    {
        var open = Fact.None;
        var national = OfStatus(_status, status.Bits, Fact.Status, ref open);
        var provincial = OfStatus(_provincialStatus, provincialStatus.Bits, Fact.ProvincialStatus, ref open);
        var verdict = Row.When.StatusAnyFlag ? Higher(national, provincial) : Lower(national, provincial);
        if (verdict == Verdict.Unknown)
            missing |= open;
        return verdict;
    }

    private Verdict OfZone(Traits place, ref Fact missing)
    {
        if (_anyZone == Fact.None || (place.Yes & _anyZone) != 0)
            return Verdict.Yes;
        var unknown = _anyZone & ~place.No;
        missing |= unknown;
        return unknown == Fact.None ? Verdict.No : Verdict.Unknown;
    }

    private Verdict OfProvince(string? province, ref Fact missing)
    {
        if (Row.When.Province is not { Count: > 0 } wanted)
            return Verdict.Yes;
        if (province is null)
        {
            missing |= Fact.Province;
            return Verdict.Unknown;
        }

        for (var i = 0; i < wanted.Count; i++)
            if (wanted[i] == province)
                return Verdict.Yes;
        return Verdict.No;
    }

    private Verdict OfLeaving(FamilyFacts family, StatusSet status, ref Fact missing)
    {
        if (_leftSince is not { } since)
            return Verdict.Yes;
        var mayBeOn = (status.Bits & OnList) != 0;
        if (family.NeverOnList || (mayBeOn && (status.Bits & ~OnList) == 0) || (family.LeftListOn is { } left && left.DayNumber < since))
            return Verdict.No;
        missing |= (family.LeftListOn is null ? Fact.LeftList : Fact.None) | (mayBeOn ? Fact.Status : Fact.None);
        return mayBeOn || family.LeftListOn is null ? Verdict.Unknown : Verdict.Yes;
    }

    private Verdict OfAge(DateOnly? born, ref Fact missing)
    {
        if (!_hasAge)
            return Verdict.Yes;
        if (born is { DayNumber: var number })
            return number <= _bornTo && number >= _bornFrom ? Verdict.Yes : Verdict.No;
        missing |= Fact.BirthDate;
        return Verdict.Unknown;
    }
}
