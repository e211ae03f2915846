using System.Numerics;

namespace CauNoi.Knowledge.Policy.Standards;

/// <summary>What is known of the indicators: deprived, not deprived, or (in neither) unknown. One bit an indicator.</summary>
public readonly record struct IndicatorAnswers(ushort Deprived, ushort NotDeprived)
{
    public static IReadOnlyList<Indicator> All { get; } = Enum.GetValues<Indicator>();

    /// <summary>True if deprived, null if unknown.</summary>
    public bool? this[Indicator indicator] => (Deprived & Bit(indicator)) != 0 ? true : (NotDeprived & Bit(indicator)) != 0 ? false : null;

    public static ushort Bit(Indicator indicator) => (ushort)(1 << (int)indicator);

    public static ushort Bits(IEnumerable<Indicator> indicators) => indicators.Aggregate((ushort)0, (bits, i) => (ushort)(bits | Bit(i)));

    public static IEnumerable<Indicator> In(int bits) => All.Where(i => (bits & Bit(i)) != 0);

    public static int Count(int bits) => BitOperations.PopCount((uint)bits);

    public IndicatorAnswers With(Indicator indicator, bool? deprived) => new(
        (ushort)(deprived == true ? Deprived | Bit(indicator) : Deprived & ~Bit(indicator)),
        (ushort)(deprived == false ? NotDeprived | Bit(indicator) : NotDeprived & ~Bit(indicator)));
}
