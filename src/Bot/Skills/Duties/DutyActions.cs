using System.Globalization;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Duties;

/// <summary>What the buttons under reminders do; they carry which duty, and no name.</summary>
internal static class DutyActions
{
    public const string Verb = "duty";
    public const string ListVerb = Verb + ":list";
    public const string ShowVerb = Verb + ":show";
    public const string DoneVerb = Verb + ":done";
    public const string NotDoneVerb = Verb + ":not-done";
    public const string LaterVerb = Verb + ":later";
    public const string UntilVerb = Verb + ":until";
    public const string HardVerb = Verb + ":hard";

    /// <summary>What is typed next says what is difficult.</summary>
    public const string WordsVerb = "duty-words";

    public static string For(string verb, DutySubject subject) => $"{verb}:{subject}";

    /// <summary>Puts it off until a day.</summary>
    public static string For(DutySubject subject, DateOnly until) => string.Create(CultureInfo.InvariantCulture, $"{UntilVerb}:{until:yyyyMMdd}:{subject}");

    public static DutySubject? Subject(Turn turn, string verb) => turn.ActionArgument(verb) is { } argument ? DutySubject.Read(argument) : null;

    public static (DutySubject Subject, DateOnly Until)? Until(Turn turn) =>
        turn.ActionArgument(UntilVerb)?.Split(':', 2) is [var day, var subject]
        && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) && DutySubject.Read(subject) is { } duty
            ? (duty, until)
            : null;
}
