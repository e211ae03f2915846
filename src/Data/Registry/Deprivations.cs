using System.Numerics;

namespace CauNoi.Data.Registry;

/// <summary>The twelve indicators of the 2022–2025 standard (Nghị định 07/2021/NĐ-CP, Điều 3), set where the household is deprived.</summary>
[Flags]
public enum Deprivations
{
    None = 0,
    Job = 1 << 0,
    Dependents = 1 << 1,
    Nutrition = 1 << 2,
    HealthInsurance = 1 << 3,
    AdultEducation = 1 << 4,
    ChildSchooling = 1 << 5,
    HousingQuality = 1 << 6,
    HousingArea = 1 << 7,
    Water = 1 << 8,
    Toilet = 1 << 9,
    Telecom = 1 << 10,
    InformationDevice = 1 << 11,
}

public static class DeprivationsExtensions
{
    /// <summary>The indicators in the order of the form.</summary>
    public static IReadOnlyList<Deprivations> InOrder { get; } = [.. Enum.GetValues<Deprivations>().Where(d => d != Deprivations.None)];

    public static int Count(this Deprivations deprivations) => BitOperations.PopCount((uint)deprivations);

    public static IEnumerable<Deprivations> Each(this Deprivations deprivations) => InOrder.Where(d => deprivations.HasFlag(d));
}
