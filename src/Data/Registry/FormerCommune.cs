using CauNoi.Knowledge.Places;

namespace CauNoi.Data.Registry;

/// <summary>A commune of before 01/07/2025 and one of the communes that it, or a part of it, belongs to now; a divided one has several rows.</summary>
public sealed class FormerCommune
{
    /// <summary>The code of that time: five digits, or three for a district that had no communes. Today's commune of the same code may be another.</summary>
    public required string Code { get; init; }

    public required string NewCommuneCode { get; init; }

    public required string Name
    {
        get;
        set => (field, NameKey) = (value, PlaceName.Of(value).Key);
    }

    /// <summary>What the name is looked up by (<see cref="PlaceName.Key"/>); follows the name.</summary>
    public string NameKey { get; private set; } = "";

    public required string District
    {
        get;
        set => (field, DistrictKey) = (value, PlaceName.Of(value).Key);
    }

    /// <summary>What the district is looked up by; follows its name.</summary>
    public string DistrictKey { get; private set; } = "";

    public required string FormerProvinceCode { get; set; }

    /// <summary>Whether the list says that it was parted between several communes.</summary>
    public required bool IsDivided { get; set; }
}
