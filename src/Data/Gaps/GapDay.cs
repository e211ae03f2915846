using CauNoi.Knowledge.Policy.Gaps;

namespace CauNoi.Data.Gaps;

/// <summary>How complete the records of a hamlet were on a day.</summary>
public sealed class GapDay : IPlaced
{
    public required DateOnly Day { get; init; }

    /// <summary>As households are recorded; may name a hamlet that is on no list.</summary>
    public required string HamletCode { get; init; }

    /// <summary>Empty for households of no known commune.</summary>
    public required string CommuneCode { get; init; }

    public string? ProvinceCode { get; init; }

    public required int Households { get; init; }

    /// <summary>Households without any gap.</summary>
    public required int Complete { get; init; }

    /// <summary>Households with a gap that stands in the way of recognition.</summary>
    public required int Blocked { get; init; }

    /// <summary>Households by rule; rules without any are left out.</summary>
    public required IReadOnlyDictionary<GapRule, int> ByRule { get; init; }
}
