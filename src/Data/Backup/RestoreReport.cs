namespace CauNoi.Data.Backup;

/// <param name="Refusal">Why it is not restored; null if it is, or would be.</param>
/// <param name="Manifest">What the backup holds, if it could be read.</param>
/// <param name="MissingKeys">Keys that the restored database needs and that are neither in the key file nor in the backup.</param>
/// <param name="KeysFromBackup">Whether the key file is the backup's.</param>
/// <param name="Aside">Where the database is kept that was there before.</param>
public sealed record RestoreReport(BackupRefusal? Refusal, BackupManifest? Manifest, IReadOnlyList<byte> MissingKeys, bool KeysFromBackup, string? Aside);
