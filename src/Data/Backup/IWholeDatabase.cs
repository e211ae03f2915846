namespace CauNoi.Data.Backup;

/// <summary>A database as a whole: copied into a file, and replaced by one.</summary>
internal interface IWholeDatabase
{
    DatabaseEngine Engine { get; }

    /// <summary>Copies the state of one moment while others go on writing.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Rows by table in the copy.</returns>
    /// <exception cref="BackupRefusedException">It cannot be copied.</exception>
    Task<IReadOnlyDictionary<string, long>> CopyToAsync(string file, CancellationToken ct);

    /// <exception cref="BackupRefusedException">The file is no whole database with these rows.</exception>
    Task CheckAsync(string file, BackupManifest manifest, CancellationToken ct);

    /// <summary>Puts the file in the database's place. The caller is alone with the data.</summary>
    /// <returns>Where what was there before is kept; null if there was nothing.</returns>
    /// <exception cref="BackupRefusedException">It cannot be replaced; nothing was changed.</exception>
    Task<string?> ReplaceByAsync(string file, BackupManifest manifest, DateTimeOffset now, CancellationToken ct);
}
