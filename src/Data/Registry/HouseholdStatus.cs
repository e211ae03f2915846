namespace CauNoi.Data.Registry;

/// <summary>The class a household was recognised in.</summary>
public enum HouseholdStatus
{
    Poor,
    NearPoor,
    NewlyEscapedPoor,
    NewlyEscapedNearPoor,
    AverageLiving,
    NotPoor,
}
