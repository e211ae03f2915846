namespace CauNoi.Data.Privacy;

/// <summary>A person's yes to one purpose, in the words of one version of the text (Luật 91/2025/QH15, Điều 9). Kept after it is withdrawn: it shows what rested on it.</summary>
public sealed class Consent
{
    public long Id { get; init; }

    public required string Channel { get; init; }

    /// <summary>The person in the channel's own terms.</summary>
    public required string UserId { get; init; }

    /// <summary>The account that the chat was linked to; null if to none.</summary>
    public Guid? AccountId { get; init; }

    public required ConsentPurpose Purpose { get; init; }

    /// <summary>Version of the text that was agreed to.</summary>
    public required string Version { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }
}

/// <summary>What something of a person is kept for; each is agreed to by itself.</summary>
public enum ConsentPurpose
{
    /// <summary>That this chat belongs to a household's own people.</summary>
    Linking,

    /// <summary>Answers to the check of eligibility.</summary>
    SavedCheck,

    /// <summary>What is asked of the commune.</summary>
    Requests,

    /// <summary>That she wants to be told the outcome of her household's review.</summary>
    OutcomeDate,
}
