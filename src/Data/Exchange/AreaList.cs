namespace CauNoi.Data.Exchange;

/// <summary>An official list of areas as read from a file.</summary>
internal sealed record AreaList(
    IReadOnlyList<AreaRow> Provinces,
    IReadOnlyList<AreaRow> Communes,
    IReadOnlyList<FormerCommuneRow> Former,
    IReadOnlyList<ImportFault> Faults);

/// <summary>A province, or a commune with the province above it.</summary>
internal sealed record AreaRow(string Code, string Name, string? ProvinceCode);

/// <summary>A line of the list of former communes.</summary>
/// <param name="Row">1-based line of the file.</param>
internal sealed record FormerCommuneRow(
    int Row, string Code, string Name, string District, string ProvinceCode, string Province, string NewProvinceCode, string NewCommuneCode, string NewCommune, bool Divided);
