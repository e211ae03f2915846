using CauNoi.Knowledge.Places;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Classification;

namespace CauNoi.Knowledge.Tests.Policy.Classification;

public sealed class FactsCheckTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly HouseholdFacts Good = new()
    {
        Area = AreaKind.Rural,
        IncomePerPerson = 1_500_000,
        B1 = 140,
        B2 = 30,
        Indicators = Households.Answers(0b111),
        Province = "22",
    };

    private static readonly FactsCheck Check =
        new(PolicyContent.Base.Standards, Provinces.Read(PolicyContent.Folder).Select(p => p.Code).ToHashSet(StringComparer.Ordinal));

    /// <summary>The facts, and the one fault they have with the value given and what it should agree with.</summary>
    public static TheoryData<HouseholdFacts, FactFaultKind, string, string> Faulty => new()
    {
        { Good with { IncomePerPerson = -1, B1 = null }, FactFaultKind.IncomeNegative, "-1", "0" },
        { Good with { IncomePerPerson = 1_000_000_001, B1 = null }, FactFaultKind.IncomeAbsurd, "1000000001", "1000000000" },
        { Good with { B1 = -1 }, FactFaultKind.B1OutOfRange, "-1", "1000" },
        { Good with { B1 = 1_001 }, FactFaultKind.B1OutOfRange, "1001", "1000" },
        { Good with { B2 = -10 }, FactFaultKind.B2OutOfRange, "-10", "120" },
        { Good with { B2 = 130 }, FactFaultKind.B2OutOfRange, "130", "120" },
        { Good with { B2 = 25 }, FactFaultKind.B2NotMultiple, "25", "10" },
        { Good with { B2 = 20 }, FactFaultKind.B2ContradictsIndicators, "20", "3" },
        { Good with { B2 = 110, Indicators = new(0b111, 0b11000) }, FactFaultKind.B2ContradictsIndicators, "110", "10" },
        { Good with { IncomePerPerson = 1_500_001 }, FactFaultKind.IncomeContradictsB1, "1500001", "140" },
        { Good with { B1 = 141 }, FactFaultKind.IncomeContradictsB1, "1500000", "141" },
        { Good with { Province = "99" }, FactFaultKind.ProvinceUnknown, "99", "" },
    };
    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_fact_that_cannot_be_is_told_with_the_value_that_shows_it(HouseholdFacts facts, FactFaultKind kind, string value, string other) =>
        Assert.Equal([new FactFault(kind, value, other)], Check.Faults(facts, Today));

    [Theory]
    [InlineData(30, 3, null)]
    [InlineData(40, 3, FactFaultKind.TooManyMembers)]
    [InlineData(-1, 3, FactFaultKind.TooManyMembers)]
    [InlineData(5, 2, FactFaultKind.CountContradictsIndicators)]
    [InlineData(5, 4, FactFaultKind.CountContradictsIndicators)]
    public void Members_and_a_number_of_indicators_told_beside_the_facts_are_looked_at_too(int members, int count, FactFaultKind? fault) =>
        Assert.Equal(fault is { } kind ? [kind] : [], Check.Faults(Good, Today, members, count).Select(f => f.Kind));

    [Theory]
    [InlineData(30)]
    [InlineData(100)]
    public void Points_that_the_unknown_indicators_can_make_up_are_no_fault(int b2) =>
        Assert.Empty(Check.Faults(Good with { B2 = b2, Indicators = new(0b111, 0b11000) }, Today));

    [Fact]
    public void A_day_without_a_standard_is_told() =>
        Assert.Equal([new FactFault(FactFaultKind.NoStandard, "01/01/2031", "")], Check.Faults(Good, new DateOnly(2031, 1, 1)));

    [Fact]
    public void Points_are_only_compared_where_the_forms_of_their_day_are_known()
    {
        var odd = Good with { B1 = 141, B2 = 25 };

        Assert.Empty(Check.Faults(odd, new DateOnly(2027, 1, 1)));
        Assert.Equal(
            [FactFaultKind.B2NotMultiple, FactFaultKind.IncomeContradictsB1],
            Check.Faults(odd with { ScoredOn = Today }, new DateOnly(2027, 1, 1)).Select(f => f.Kind));
    }
}
