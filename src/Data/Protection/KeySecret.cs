using System.Security.Cryptography;
using System.Text;

namespace CauNoi.Data.Protection;

/// <summary>A numbered secret of 32 random bytes. Numbers are never used twice.</summary>
public sealed record KeySecret(byte Id, KeyPurpose Purpose, DateTimeOffset CreatedAt, byte[] Secret)
{
    public const int Length = 32;

    public static KeySecret New(byte id, KeyPurpose purpose, DateTimeOffset now) => new(id, purpose, now, RandomNumberGenerator.GetBytes(Length));

    /// <summary>Tells whether a key is the same as another without telling anything of either.</summary>
    public byte[] Check() => HMACSHA256.HashData(Secret, Encoding.ASCII.GetBytes($"cau-noi key {Id} {Purpose}"));

    /// <summary>What is used in the secret's place.</summary>
    public byte[] Derive() => HKDF.DeriveKey(HashAlgorithmName.SHA256, Secret, Length, info: Encoding.ASCII.GetBytes($"cau-noi {Purpose}"));

    /// <summary>Says nothing of the secret, so that none gets into a log by accident.</summary>
    public override string ToString() => $"{Purpose} key {Id}";
}
