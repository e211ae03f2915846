using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.Benefits;

/// <summary>The benefits of a day, worked out once to decide many households; deciding allocates nothing.</summary>
public sealed class DayBenefits
{
    // A household of thirty people still fits.
    private const int MostOnStack = 2_048;

    private readonly DayBenefit[] _benefits;
    private readonly int _groups;
    private readonly int _slots;

    internal DayBenefits(DateOnly day, DayBenefit[] benefits)
    {
        Day = day;
        _benefits = benefits;
        _groups = benefits.Select(b => b.Group).DefaultIfEmpty(-1).Max() + 1;
        _slots = _groups + benefits.Select(b => b.Words).DefaultIfEmpty(-1).Max() + 1;
        Rows = [.. benefits.Select(b => b.Row)];
    }

    public DateOnly Day { get; }

    public IReadOnlyList<BenefitRow> Rows { get; }

    /// <summary>How many verdicts a household may get.</summary>
    public int MostVerdicts(FamilyFacts family) => _benefits.Length * Math.Max(1, family.Members.Count);

    /// <summary>Decides every benefit for a household and its members.</summary>
    /// <param name="family">What is known.</param>
    /// <param name="verdicts">Room for <see cref="MostVerdicts"/>.</param>
    /// <returns>How many verdicts were written, in the order of the rows.</returns>
    public int Decide(FamilyFacts family, Span<BenefitVerdict> verdicts) => Decide(family, family.Status, family.ProvincialStatus, verdicts);

    /// <summary>The same with classes that are not those of the facts: just decided, or of another standard.</summary>
    public int Decide(FamilyFacts family, StatusSet status, StatusSet provincialStatus, Span<BenefitVerdict> verdicts)
    {
        var written = 0;
        for (var index = 0; index < _benefits.Length; index++)
        {
            var benefit = _benefits[index];
            var missing = Fact.None;
            var ofFamily = benefit.OfFamily(family, status, provincialStatus, ref missing);
            if (ofFamily == Verdict.No)
                continue;
            if (benefit.Row.For == BenefitScope.Household)
                written = OfHousehold(benefit, index, family, ofFamily, missing, verdicts, written);
            else
                for (var member = 0; member < family.Members.Count; member++)
                    written = OfMember(benefit, index, family.Members[member], member, ofFamily, missing, verdicts, written);
        }

        Supersede(verdicts[..written], family);
        return written;
    }

    private static int OfMember(
        DayBenefit benefit, int index, PersonFacts person, int member, Verdict ofFamily, Fact missing, Span<BenefitVerdict> verdicts, int written)
    {
        var verdict = benefit.OfPerson(person, ref missing);
        if (verdict == Verdict.No)
            return written;
        verdicts[written] = new BenefitVerdict(index, member, ofFamily < verdict ? ofFamily : verdict, missing, Superseded: false);
        return written + 1;
    }

    // Where the household's benefit asks for a person, one member who meets it is enough.
    private static int OfHousehold(
        DayBenefit benefit, int index, FamilyFacts family, Verdict ofFamily, Fact missing, Span<BenefitVerdict> verdicts, int written)
    {
        var best = benefit.DependsOnPerson ? Verdict.No : Verdict.Yes;
        var unknown = Fact.None;
        for (var member = 0; benefit.DependsOnPerson && best != Verdict.Yes && member < family.Members.Count; member++)
        {
            var open = Fact.None;
            var verdict = benefit.OfPerson(family.Members[member], ref open);
            if (verdict == Verdict.Unknown)
                unknown |= open;
            best = verdict > best ? verdict : best;
        }

        if (best == Verdict.No)
            return written;
        verdicts[written] = new BenefitVerdict(
            index, -1, ofFamily < best ? ofFamily : best, best == Verdict.Yes ? missing : missing | unknown, Superseded: false);
        return written + 1;
    }

    // What is decided first, because of an undecided benefit only what would be more than that is worth a question.
    private void Supersede(Span<BenefitVerdict> verdicts, FamilyFacts family)
    {
        if (_groups == 0)
            return;
        var size = _slots * (family.Members.Count + 1);
        var highest = size <= MostOnStack ? stackalloc int[size] : new int[size];
        highest.Fill(-1);
        for (var at = 0; at < verdicts.Length; at++)
            if (verdicts[at].Verdict == Verdict.Yes && Slot(verdicts[at]) is >= 0 and var slot)
                Compare(verdicts, at, family.Province, ref highest[slot]);
        for (var at = 0; at < verdicts.Length; at++)
            if (verdicts[at].Verdict == Verdict.Unknown && Slot(verdicts[at]) is >= 0 and var slot && highest[slot] >= 0)
                verdicts[at] = verdicts[at] with { Superseded = !IsLess(verdicts[highest[slot]], verdicts[at], family.Province) };
    }

    private void Compare(Span<BenefitVerdict> verdicts, int at, string? province, ref int first)
    {
        if (first < 0)
        {
            first = at;
            return;
        }

        var lower = IsLess(verdicts[first], verdicts[at], province) ? first : at;
        verdicts[lower] = verdicts[lower] with { Superseded = true };
        if (lower == first)
            first = at;
    }

    // One place for a member and group: amounts of a group are compared with each other; words only stand for the same if they are the same.
    private int Slot(BenefitVerdict verdict)
    {
        var benefit = _benefits[verdict.Benefit];
        var own = benefit is { Group: >= 0, Amount: not null } ? benefit.Group : benefit.Words >= 0 ? _groups + benefit.Words : -1;
        return own < 0 ? -1 : own + (_slots * (verdict.Member + 1));
    }

    private bool IsLess(BenefitVerdict left, BenefitVerdict right, string? province) =>
        _benefits[left.Benefit].AmountIn(province) < _benefits[right.Benefit].AmountIn(province);
}
