using System.Security.Cryptography;

namespace CauNoi.Data.Access;

/// <summary>The mark of an audit entry: a keyed hash (HMAC-SHA-256) over its place in the chain and every field.</summary>
internal static class AuditMark
{
    private const byte Form = 1;

    public static byte[] Of(AuditEntry entry, byte[] key) => Of(entry, entry.Sequence, key);

    /// <summary>The mark that the entry would have at another place.</summary>
    public static byte[] Of(AuditEntry entry, long sequence, byte[] key)
    {
        using var fields = new MemoryStream();
        using (var writer = new BinaryWriter(fields))
        {
            writer.Write(Form);
            writer.Write(entry.PreviousMark.Length);
            writer.Write(entry.PreviousMark);
            writer.Write(sequence);
            writer.Write(entry.At.ToUnixTimeMilliseconds());
            writer.Write(entry.AccountId?.ToString("N") ?? "");
            writer.Write(entry.Channel);
            writer.Write(entry.Action.ToString());
            writer.Write(entry.Subject);
            writer.Write(entry.Count ?? -1);
            writer.Write(entry.Allowed);
            writer.Write(entry.Purpose?.ToString() ?? "");
        }

        return HMACSHA256.HashData(key, fields.ToArray());
    }
}
