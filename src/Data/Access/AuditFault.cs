namespace CauNoi.Data.Access;

/// <summary>What is wrong with the audit chain at its first broken place.</summary>
public enum AuditFault
{
    /// <summary>A field of the entry, or its mark, is not what was written.</summary>
    Edited,

    /// <summary>The entry and perhaps more after it are gone.</summary>
    Removed,

    /// <summary>The entry was written at another place.</summary>
    Moved,

    /// <summary>The newest entries are gone: the anchor knows of more.</summary>
    TailCutOff,

    /// <summary>The chain is whole, but it is not the one that the anchor has seen.</summary>
    Replaced,
}
