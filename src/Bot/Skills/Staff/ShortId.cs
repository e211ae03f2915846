using System.Buffers.Text;

namespace CauNoi.Bot.Skills.Staff;

/// <summary>An account's id in 22 letters, so that two of them find room in a button.</summary>
internal static class ShortId
{
    private const int Length = 22;

    public static string Of(Guid id) => Base64Url.EncodeToString(id.ToByteArray());

    public static Guid? Read(string text) => text.Length == Length && Base64Url.IsValid(text) ? new Guid(Base64Url.DecodeFromChars(text)) : null;
}
