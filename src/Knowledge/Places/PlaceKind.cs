namespace CauNoi.Knowledge.Places;

/// <summary>The word in front of the name of an area.</summary>
public enum PlaceKind
{
    /// <summary>Tỉnh.</summary>
    Province,

    /// <summary>Thành phố: of a province's rank, or one inside a province until 01/07/2025.</summary>
    City,

    /// <summary>Huyện, until 01/07/2025.</summary>
    District,

    /// <summary>Quận, until 01/07/2025.</summary>
    UrbanDistrict,

    /// <summary>Thị xã, until 01/07/2025.</summary>
    Town,

    /// <summary>Xã.</summary>
    Commune,

    /// <summary>Phường.</summary>
    Ward,

    /// <summary>Thị trấn, until 01/07/2025.</summary>
    Township,

    /// <summary>Đặc khu.</summary>
    SpecialZone,
}

public static class PlaceKindExtensions
{
    public static bool IsOfProvince(this PlaceKind kind) => kind is PlaceKind.Province or PlaceKind.City;

    public static bool IsOfDistrict(this PlaceKind kind) => kind is PlaceKind.City or PlaceKind.District or PlaceKind.UrbanDistrict or PlaceKind.Town;

    public static bool IsOfCommune(this PlaceKind kind) => kind is PlaceKind.Commune or PlaceKind.Ward or PlaceKind.Township or PlaceKind.SpecialZone;
}
