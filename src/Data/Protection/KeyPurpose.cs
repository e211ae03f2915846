namespace CauNoi.Data.Protection;

/// <summary>What a key of the ring is for.</summary>
public enum KeyPurpose
{
    /// <summary>Seals values; replaced by a rotation.</summary>
    Field,

    /// <summary>Makes blind indexes; outlives the keys that seal, because a new one means that every index is made anew.</summary>
    Index,

    /// <summary>Chains the audit; never replaced, because the chain could not be checked any more.</summary>
    Audit,
}
