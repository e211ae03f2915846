namespace CauNoi.Data.Registry;

/// <summary>An area of today that a text may mean.</summary>
/// <param name="ProvinceCode">The province that it belongs to; of a province its own code.</param>
/// <param name="Former">The former commune or province by which it was found; null if it was named as it is called today.</param>
public sealed record AreaMatch(AreaLevel Level, string Code, string Name, string ProvinceCode, string Province, FormerAreaName? Former);

/// <summary>An area as it was called until 01/07/2025.</summary>
/// <param name="Name">Of the commune; null if a whole district or province was named.</param>
/// <param name="District">Null if a whole province was named.</param>
public sealed record FormerAreaName(string? Name, string? District, string Province);
