using System.Security.Cryptography;
using System.Text.Json;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Protection;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>Keeps the draft between two turns, sealed and for a short time.</summary>
public sealed class FixDrafts(FieldProtection protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>The draft of this conversation; null if there is none, or its time is over.</summary>
    public FixDraft? Find(Turn turn)
    {
        if (turn.State.Fix is not { } kept)
            return null;
        try
        {
            var draft = JsonSerializer.Deserialize<FixDraft>(protection.Open(new SealedText(Convert.FromBase64String(kept)), ProtectedField.Request));
            return draft?.Since + Lifetime > turn.Now ? draft : null;
        }
        catch (CryptographicException)
        {
            // Sealed with a key that was given up since: the values have to be given again.
            return null;
        }
    }

    public ConversationState Keep(ConversationState state, FixDraft draft) =>
        state with { Fix = Convert.ToBase64String(protection.Seal(JsonSerializer.Serialize(draft), ProtectedField.Request).Bytes) };
}
