using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Skills.Requests;

/// <summary>What the buttons about requests do; they carry the number of the request and nothing of what it says.</summary>
internal static class RequestActions
{
    public const string Verb = "requests";
    public const string List = ListVerb + ":1";
    public const string ListVerb = Verb + ":list";
    public const string ShowVerb = Verb + ":show";
    public const string AcknowledgeVerb = Verb + ":ack";
    public const string GrantVerb = Verb + ":grant";
    public const string RefuseVerb = Verb + ":refuse";

    /// <summary>What is typed next is the reason of the refusal.</summary>
    public const string ReasonVerb = "request-reason";

    public static string For(string verb, Guid id) => $"{verb}:{id:N}";

    public static Guid? Id(string? argument) => Guid.TryParseExact(argument, "N", out var id) ? id : null;

    public static Guid? Id(Turn turn, string verb) => Id(turn.ActionArgument(verb));
}
