using System.Globalization;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;

namespace CauNoi.Bot.Skills.Duties;

/// <summary>What the buttons under a broadcast do; they carry its number, and codes of places.</summary>
internal static class BroadcastActions
{
    public const string Verb = "broadcast";
    public const string Write = Verb + ":write";
    public const string ShowVerb = Verb + ":show";
    public const string SendVerb = Verb + ":send";
    public const string StopVerb = Verb + ":stop";
    public const string ReportVerb = Verb + ":report";

    /// <summary>All of the sender's area.</summary>
    public const string AllVerb = Verb + ":all";

    /// <summary>What is typed next is the message.</summary>
    public const string WordsVerb = "broadcast-words";

    /// <summary>What is typed next are places.</summary>
    public const string PlacesVerb = "broadcast-places";

    private const string RoleVerb = Verb + ":role";
    private const string PlaceListVerb = Verb + ":where";
    private const string PickVerb = Verb + ":pick";
    private const string AllRoles = "all";

    public static string For(string verb, long id) => string.Create(CultureInfo.InvariantCulture, $"{verb}:{id}");

    /// <summary>Sends it, if it goes to as many people as were shown.</summary>
    public static string Send(long id, int readers) => string.Create(CultureInfo.InvariantCulture, $"{SendVerb}:{id}:{readers}");

    public static (long Id, long Readers)? Sent(Turn turn) =>
        turn.ActionArgument(SendVerb)?.Split(':') is [var number, var shown] && Number(number) is { } id && Number(shown) is { } readers ? (id, readers) : null;

    /// <param name="role">Null for all roles below the sender.</param>
    public static string ForRole(long id, Role? role) => $"{For(RoleVerb, id)}:{role?.ToString() ?? AllRoles}";

    public static string Places(long id, int page) => string.Create(CultureInfo.InvariantCulture, $"{PlaceListVerb}:{id}:{page}");

    /// <summary>Chooses a place that is not chosen, and the other way round.</summary>
    public static string Pick(long id, string code, int page) => string.Create(CultureInfo.InvariantCulture, $"{PickVerb}:{id}:{code}:{page}");

    public static long? Id(Turn turn, string verb) => Number(turn.ActionArgument(verb));

    /// <summary>The broadcast whose places were asked for by the last message.</summary>
    public static long? AwaitedPlaces(Turn turn) => Number(turn.AwaitedArgument(PlacesVerb));

    public static (long Id, Role? Role)? Role(Turn turn) =>
        turn.ActionArgument(RoleVerb)?.Split(':') is [var number, var role] && Number(number) is { } id
            ? (id, Enum.TryParse<Role>(role, out var one) ? one : null)
            : null;

    public static (long Id, int Page)? Places(Turn turn) =>
        turn.ActionArgument(PlaceListVerb)?.Split(':') is [var number, var page] && Number(number) is { } id ? (id, Page(page)) : null;

    public static (long Id, string Code, int Page)? Pick(Turn turn) =>
        turn.ActionArgument(PickVerb)?.Split(':') is [var number, var code, var page] && Number(number) is { } id ? (id, code, Page(page)) : null;

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static int Page(string text) => (int)Math.Min(Number(text) ?? 1, 1000);
}
