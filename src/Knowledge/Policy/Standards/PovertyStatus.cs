namespace CauNoi.Knowledge.Policy.Standards;

/// <summary>What a standard makes of a household.</summary>
public enum PovertyStatus
{
    Poor,
    NearPoor,

    /// <summary>Above the line and up to one and a half times it; certified for households in agriculture, forestry, fishery and salt making.</summary>
    AverageLiving,

    NotPoor,

    /// <summary>What is known allows more than one class.</summary>
    Undetermined,
}
