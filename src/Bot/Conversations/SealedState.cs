using System.Security.Cryptography;
using System.Text.Json;
using CauNoi.Data.Protection;

namespace CauNoi.Bot.Conversations;

/// <summary>What a conversation remembers that may name somebody: sealed, because the rest of the state lies in the database as it is.</summary>
public sealed class SealedState(FieldProtection protection)
{
    public string Seal<T>(T value)
        where T : class => Convert.ToBase64String(protection.Seal(JsonSerializer.Serialize(value), ProtectedField.Request).Bytes);

    /// <summary>What was sealed; null if there is nothing, or it was sealed with a key that was given up since: then she is asked again.</summary>
    public T? Open<T>(string? text)
        where T : class
    {
        if (text is null)
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(protection.Open(new SealedText(Convert.FromBase64String(text)), ProtectedField.Request));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
