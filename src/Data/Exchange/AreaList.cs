using CauNoi.Data.Exchange.Tables;

namespace CauNoi.Data.Exchange;

/// <summary>An official list of areas as read from a file.</summary>
internal sealed record AreaList(
    IReadOnlyList<AreaRow> Provinces,
    IReadOnlyList<AreaRow> Communes,
    IReadOnlyList<FormerCommuneRow> Former,
    IReadOnlyList<Remark> Faults);

/// <summary>A province, or a commune with the province above it.</summary>
internal sealed record AreaRow(string Code, string Name, string? ProvinceCode);

/// <summary>A line of the list of former communes.</summary>
internal sealed record FormerCommuneRow
{
    /// <summary>1-based line of the file.</summary>
    public int Row { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string District { get; init; }

    public required string ProvinceCode { get; init; }

    public required string Province { get; init; }

    public required string NewProvinceCode { get; init; }

    public required string NewCommuneCode { get; init; }

    public required string NewCommune { get; init; }

    public required bool Divided { get; init; }
}
