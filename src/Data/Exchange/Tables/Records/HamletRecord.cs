using CauNoi.Knowledge.Policy;

namespace CauNoi.Data.Exchange.Tables.Records;

/// <summary>A hamlet with its commune and province as one row of a file tells it.</summary>
public sealed record HamletRecord
{
    public required string ProvinceCode { get; init; }

    public required string Province { get; init; }

    public required string CommuneCode { get; init; }

    public required string Commune { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required AreaKind Area { get; init; }
}
