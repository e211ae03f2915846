using CauNoi.Knowledge.Policy.Gaps;

namespace CauNoi.Data.Gaps;

/// <summary>How complete the records of a place are.</summary>
public sealed record GapFigures
{
    public required GapArea Area { get; init; }

    /// <summary>The oldest day on which all of it was judged; null if some of it never was.</summary>
    public DateOnly? Day { get; init; }

    public required int Households { get; init; }

    public required int Complete { get; init; }

    public required int Blocked { get; init; }

    /// <summary>Households by rule.</summary>
    public IReadOnlyDictionary<GapRule, int> ByRule { get; init; } = new Dictionary<GapRule, int>();

    /// <summary>The places one level below, those with most open households first.</summary>
    public IReadOnlyList<GapFigures> Parts { get; init; } = [];

    /// <summary>Earlier days, the oldest first.</summary>
    public IReadOnlyList<GapTrendDay> Trend { get; init; } = [];

    public int Open => Households - Complete;
}

/// <summary>The figures of a place on an earlier day.</summary>
public sealed record GapTrendDay(DateOnly Day, int Households, int Complete);
