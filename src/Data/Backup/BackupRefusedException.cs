namespace CauNoi.Data.Backup;

/// <summary>Carries a refusal out of the depth of an engine; never leaves this folder.</summary>
internal sealed class BackupRefusedException(BackupRefusal refusal) : Exception
{
    public BackupRefusal Refusal { get; } = refusal;
}
