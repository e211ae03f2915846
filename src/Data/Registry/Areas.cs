using CauNoi.Knowledge.Places;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Data.Registry;

public sealed class Province
{
    public required string Code { get; init; }

    public required string Name
    {
        get;
        set => (field, NameKey) = (value, PlaceName.Of(value).Key);
    }

    /// <summary>What the name is looked up by (<see cref="PlaceName.Key"/>); follows the name.</summary>
    public string NameKey { get; private set; } = "";
}

/// <summary>Xã, phường or đặc khu.</summary>
public sealed class Commune
{
    public required string Code { get; init; }

    public required string ProvinceCode { get; set; }

    public required string Name
    {
        get;
        set => (field, NameKey) = (value, PlaceName.Of(value).Key);
    }

    /// <summary>What the name is looked up by (<see cref="PlaceName.Key"/>); follows the name.</summary>
    public string NameKey { get; private set; } = "";
}

/// <summary>Thôn, bản, ấp, buôn, khóm or tổ dân phố.</summary>
public sealed class Hamlet
{
    public required string Code { get; init; }

    public required string CommuneCode { get; set; }

    public required string Name { get; set; }

    public required AreaKind Area { get; set; }
}
