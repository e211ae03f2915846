namespace CauNoi.Data.Backup;

/// <param name="Refusal">Why there is no backup; null if there is one.</param>
/// <param name="Manifest">What the backup holds.</param>
public sealed record BackupOutcome(BackupRefusal? Refusal, BackupManifest? Manifest);
