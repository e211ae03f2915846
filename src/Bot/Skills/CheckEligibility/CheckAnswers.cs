using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>What somebody has answered so far. It travels in the buttons (<see cref="CheckCode"/>) and is kept only on request.</summary>
public sealed record CheckAnswers
{
    public static CheckAnswers None { get; } = new();

    public AreaAnswer Area { get; init; }

    public IncomeAnswer Income { get; init; }

    public IndicatorAnswers Indicators { get; init; }

    /// <summary>The indicators that were asked for, with those of which the person did not know.</summary>
    public ushort Asked { get; init; }

    /// <summary>The questions are those of the coming standard, because today's class is decided.</summary>
    public bool ForComing { get; init; }

    public bool HasAnswered(IReadOnlyList<Indicator> indicators) => indicators.All(i => (Asked & IndicatorAnswers.Bit(i)) != 0);

    public CheckAnswers With(Indicator indicator, bool? deprived) =>
        this with { Indicators = Indicators.With(indicator, deprived), Asked = (ushort)(Asked | IndicatorAnswers.Bit(indicator)) };

    public CheckAnswers Without(IReadOnlyList<Indicator> indicators) => indicators.Aggregate(
        this, (a, i) => a with { Indicators = a.Indicators.With(i, null), Asked = (ushort)(a.Asked & ~IndicatorAnswers.Bit(i)) });

    /// <summary>The answers as facts of a household.</summary>
    /// <param name="province">Province code, if known.</param>
    public HouseholdFacts Facts(string? province) => new()
    {
        Area = Area switch { AreaAnswer.Rural => AreaKind.Rural, AreaAnswer.Urban => AreaKind.Urban, _ => null },
        IncomePerPerson = Income.IsExact ? Income.Range.From : null,
        IncomeWithin = Income.Kind == IncomeKind.OfPerson ? Income.Range : null,
        Indicators = Indicators,
        Province = province,
    };
}
