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

    private readonly byte _status;
    private readonly byte _provincialStatus;
    private readonly int? _leftSince;
    private readonly Traits _place;
    private readonly Fact _anyZone;
    private readonly Traits _person;
    private readonly int _bornTo;
    private readonly int _bornFrom;
    private readonly bool _hasAge;
    private readonly int _disabilities;
    private readonly int _schools;

    public DayBenefit(BenefitRow row, DateOnly day, decimal? amount, int group)
    {
        Row = row;
        Amount = amount;
        Group = group;
        var when = row.When;
        _status = Bits(when.Status);
        _provincialStatus = Bits(when.ProvincialStatus);
        _leftSince = when.EscapedWithinMonths is { } months ? day.AddMonths(-months).DayNumber : null;
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

    public bool DependsOnPerson => _hasAge || _disabilities != 0 || _schools != 0 || (_person.Yes | _person.No) != Fact.None;

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
        if (family.LeftListOn is { } left)
            return left.DayNumber >= since ? Verdict.Yes : Verdict.No;
        if (family.NeverOnList || status.Sole is PovertyStatus.Poor or PovertyStatus.NearPoor)
            return Verdict.No;
        missing |= Fact.LeftList;
        return Verdict.Unknown;
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
