using System.Text.Json;
using CauNoi.Bot.Channels;
using CauNoi.Knowledge.Answering;

namespace CauNoi.Bot.Conversations;

/// <summary>What is remembered of a conversation between two turns.</summary>
public sealed record ConversationState
{
    /// <summary>The buttons under the last message: "2" or a button's words are the same as pressing it.</summary>
    public IReadOnlyList<Button> Offered { get; init; } = [];

    /// <summary>What the last message asked the person to type: the action that it completes. Forgotten after the next turn.</summary>
    public string? Awaiting { get; init; }

    /// <summary>What was last talked about, so that "thế còn hộ cận nghèo?" can be understood; masked.</summary>
    public EarlierQuestion? Earlier { get; init; }

    /// <summary>The question in hand, until the next one.</summary>
    public QuestionInHand? Asked { get; init; }

    /// <summary>The code of the person's province; null until told.</summary>
    public string? Province { get; init; }

    /// <summary>The province is asked for once.</summary>
    public bool ProvinceAsked { get; init; }

    /// <summary>The code of the household that a staff member looked at last: what "hộ này" means. Access is checked again at every read.</summary>
    public string? Household { get; init; }

    /// <summary>What she reads households for; null until she has said so.</summary>
    public StatedPurpose? Purpose { get; init; }

    /// <summary>The request that waits until she has said so, sealed: it may name a person.</summary>
    public string? Waiting { get; init; }

    /// <summary>A correction of her own record that was not sent yet, sealed.</summary>
    public string? Correction { get; init; }

    /// <summary>The record that is being completed and what was given for it so far, sealed: it may hold citizen ids.</summary>
    public string? Fix { get; init; }

    /// <summary>An answer to a neighbour's question, written and not sent yet.</summary>
    public WrittenAnswer? Written { get; init; }

    /// <summary>The table that is being looked at before it is imported.</summary>
    public FileInHand? FileInHand { get; init; }

    /// <summary>The answers to the check of eligibility, as a code; only if the person asked to have them kept.</summary>
    public string? SavedCheck { get; init; }

    /// <summary>The year whose outcome she does not want to be told; she is not asked again.</summary>
    public int? OutcomeDeclined { get; init; }

    /// <summary>The same for somebody else: what was seen and said as the person before is forgotten.</summary>
    public ConversationState OfNobody() => this with { Household = null, Purpose = null, Waiting = null, Correction = null, Fix = null, Written = null, FileInHand = null, OutcomeDeclined = null };

    public string ToJson() => JsonSerializer.Serialize(this);

    public static ConversationState FromJson(string json) => JsonSerializer.Deserialize<ConversationState>(json) ?? new ConversationState();
}
