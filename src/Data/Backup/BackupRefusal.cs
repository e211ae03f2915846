namespace CauNoi.Data.Backup;

/// <summary>Why a backup was not made or is not restored.</summary>
public enum BackupRefusal
{
    /// <summary>A file of that name is there already.</summary>
    FileExists,

    /// <summary>There is no database yet.</summary>
    NoDatabase,

    FileMissing,

    /// <summary>The file is no backup of this program.</summary>
    NotABackup,

    /// <summary>The database in it is not the one that was put in.</summary>
    Spoilt,

    /// <summary>It was made by a newer program.</summary>
    NewerSchema,

    /// <summary>It was made from the other kind of database.</summary>
    OtherEngine,

    /// <summary>The bot or another command is running.</summary>
    InUse,

    /// <summary>pg_dump or pg_restore is not installed.</summary>
    ToolMissing,

    /// <summary>pg_dump or pg_restore failed; it has said why.</summary>
    ToolFailed,
}
