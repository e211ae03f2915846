using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>Keeps the draft between two turns, sealed and for a short time.</summary>
public sealed class FixDrafts(SealedState sealing)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>The draft of this conversation; null if there is none, or its time is over.</summary>
    public FixDraft? Find(Turn turn) => sealing.Open<FixDraft>(turn.State.Fix) is { } draft && draft.Since + Lifetime > turn.Now ? draft : null;

    public ConversationState Keep(ConversationState state, FixDraft draft) => state with { Fix = sealing.Seal(draft) };
}
