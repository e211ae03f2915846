using CauNoi.Knowledge.Places;

namespace CauNoi.Data.Registry;

/// <summary>An area that a text may name, with the names under which it may be named.</summary>
/// <param name="Match">What it would be.</param>
/// <param name="Own">Its own name, of today or of before; null for a province.</param>
/// <param name="District">The district that it lay in; null for an area of today.</param>
/// <param name="Provinces">The names of the provinces that may be said with it.</param>
internal sealed record NamedArea(AreaMatch Match, PlaceName? Own, PlaceName? District, IReadOnlyList<PlaceName> Provinces)
{
    public static NamedArea Of(Province province) =>
        new(new AreaMatch(AreaLevel.Province, province.Code, province.Name, province.Code, province.Name, null), null, null, [PlaceName.Of(province.Name)]);

    public static NamedArea Of(FormerProvince former, Province province) => new(
        new AreaMatch(AreaLevel.Province, province.Code, province.Name, province.Code, province.Name, new FormerAreaName(null, null, former.Name)),
        null,
        null,
        [PlaceName.Of(former.Name)]);

    public static NamedArea Of(Commune commune, Province province) => new(
        new AreaMatch(AreaLevel.Commune, commune.Code, commune.Name, province.Code, province.Name, null), PlaceName.Of(commune.Name), null, [PlaceName.Of(province.Name)]);

    public static NamedArea Of(FormerCommune former, FormerProvince formerProvince, Commune commune, Province province) => new(
        new AreaMatch(
            AreaLevel.Commune, commune.Code, commune.Name, province.Code, province.Name, new FormerAreaName(former.Name, former.District, formerProvince.Name)),
        PlaceName.Of(former.Name),
        PlaceName.Of(former.District),
        [PlaceName.Of(formerProvince.Name), PlaceName.Of(province.Name)]);
}
