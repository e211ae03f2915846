using CauNoi.Bot.Channels;
using CauNoi.Data.Messaging;
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

    /// <summary>The action that this message completes by what was typed: the last message asked for it.</summary>
    public string? Awaited { get; init; }

    public required Speaker Speaker { get; init; }

    public required ConversationState State { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The date in Vietnam.</summary>
    public DateOnly Today => VietnamTime.DateOf(Now);

    /// <summary>Where the answer goes.</summary>
    public ConversationAddress Address => new(Activity.Channel, Activity.ConversationId);

    public bool IsPrivate => Activity.Kind == ConversationKind.Private;

    /// <summary>The rest of the action after "<paramref name="verb"/>:", or null if it is another action.</summary>
    public string? ActionArgument(string verb) =>
        ArgumentOf(Action, verb);

    /// <summary>The same of the action that the last message asked to complete, if no button was pressed instead.</summary>
    public string? AwaitedArgument(string verb) => Action is null ? ArgumentOf(Awaited, verb) : null;

    private static string? ArgumentOf(string? action, string verb) =>
        action is not null && action.StartsWith(verb + ":", StringComparison.Ordinal) ? action[(verb.Length + 1)..] : null;
}
