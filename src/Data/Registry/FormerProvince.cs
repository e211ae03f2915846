using CauNoi.Knowledge.Places;

namespace CauNoi.Data.Registry;

/// <summary>One of the 63 provinces of before 01/07/2025. Its code is one of that time: today's province of the same code may be another.</summary>
public sealed class FormerProvince
{
    public required string Code { get; init; }

    public required string Name
    {
        get;
        set => (field, NameKey) = (value, PlaceName.Of(value).Key);
    }

    /// <summary>What the name is looked up by (<see cref="PlaceName.Key"/>); follows the name.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>The province that it belongs to now.</summary>
    public required string NewProvinceCode { get; set; }
}
