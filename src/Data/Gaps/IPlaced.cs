namespace CauNoi.Data.Gaps;

/// <summary>What belongs to a place, and may be read by those whose area it lies in.</summary>
public interface IPlaced
{
    string HamletCode { get; }

    string? CommuneCode { get; }

    string? ProvinceCode { get; }
}
