using CauNoi.Bot.Channels;
using CauNoi.Data.Access;
using CauNoi.Knowledge.Language;

namespace CauNoi.Bot.Conversations;

/// <summary>One thing said, with everything that a skill may know about it. The channel is a name to it and nothing more.</summary>
public sealed record Turn
{
    public required IncomingActivity Activity { get; init; }

    /// <summary>What was typed, read.</summary>
    public required NormalisedText Text { get; init; }

    /// <summary>The action of the pressed or chosen button.</summary>
    public string? Action { get; init; }

    public required Speaker Speaker { get; init; }

    public required ConversationState State { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The date in Vietnam.</summary>
    public DateOnly Today => VietnamTime.DateOf(Now);

    public bool IsPrivate => Activity.Kind == ConversationKind.Private;

    /// <summary>The speaker as the registry's audit knows her; only for staff.</summary>
    public Reader Reader => new(Speaker.StaffId ?? throw new InvalidOperationException("Only staff read the registry."), Activity.Channel);

    /// <summary>The rest of the action after "<paramref name="verb"/>:", or null if it is another action.</summary>
    public string? ActionArgument(string verb) =>
        Action is not null && Action.StartsWith(verb + ":", StringComparison.Ordinal) ? Action[(verb.Length + 1)..] : null;
}
