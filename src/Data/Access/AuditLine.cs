namespace CauNoi.Data.Access;

/// <summary>An audit entry as inspectors get it: with the reader's name, without anything of a household but its code.</summary>
public sealed record AuditLine(
    long Sequence, DateTimeOffset At, string? Name, Role? Role, string Channel, AuditAction Action, string Subject, int? Count, bool Allowed, ReadPurpose? Purpose);
