using System.Globalization;
using System.Numerics;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.HouseholdLookup;

/// <summary>What the buttons of the lookup carry: codes and numbers, never a name. Whoever presses one, her rights are checked again.</summary>
internal static class LookupActions
{
    public const string MembersVerb = "members";
    public const string HistoryVerb = "history";
    public const string ChangesVerb = "changes";
    public const string MoreVerb = "found";

    private const string ShowVerb = "household";
    private const string HamletVerb = "hamlet";
    private const string HamletsVerb = "hamlets";
    private const string All = "all";
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static IReadOnlyList<string> Verbs { get; } = [ShowVerb, MembersVerb, HistoryVerb, ChangesVerb, MoreVerb, HamletVerb, HamletsVerb];

    public static string Show(string householdCode) => $"{ShowVerb}:{householdCode}";

    /// <summary>The code of the household whose page was asked for; null if it was none.</summary>
    public static string? Household(Turn turn) =>
        turn.ActionArgument(ShowVerb) ?? turn.ActionArgument(MembersVerb) ?? turn.ActionArgument(HistoryVerb) ?? turn.ActionArgument(ChangesVerb);

    /// <summary>More of what was found; six households fit.</summary>
    public static string More(IEnumerable<HouseholdHit> hits) => $"{MoreVerb}:{string.Join('.', hits.Select(h => Short(h.Id)))}";

    public static IReadOnlyList<long> Numbers(string argument) => [.. argument.Split('.').Select(Number).OfType<long>()];

    public static string OfHamlet(string code, HouseholdStatus? status, int page) => $"{HamletVerb}:{code}:{status?.ToString() ?? All}:{page}";

    public static string OfHamlets(HouseholdStatus? status, int page) => $"{HamletsVerb}:{status?.ToString() ?? All}:{page}";

    public static (string Code, HouseholdStatus? Status, int Page)? Hamlet(Turn turn) =>
        turn.ActionArgument(HamletVerb)?.Split(':') is [var code, var status, var page] ? (code, Status(status), Page(page)) : null;

    public static (HouseholdStatus? Status, int Page)? Hamlets(Turn turn) =>
        turn.ActionArgument(HamletsVerb)?.Split(':') is [var status, var page] ? (Status(status), Page(page)) : null;

    private static HouseholdStatus? Status(string text) => Enum.TryParse<HouseholdStatus>(text, out var status) && Enum.IsDefined(status) ? status : null;

    private static int Page(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    private static string Short(long number)
    {
        var text = "";
        do
            text = Digits[(int)(number % Digits.Length)] + text;
        while ((number /= Digits.Length) > 0);
        return text;
    }

    private static long? Number(string text)
    {
        var number = BigInteger.Zero;
        foreach (var c in text)
            number = Digits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit ? (number * Digits.Length) + digit : long.MaxValue + BigInteger.One;
        return text.Length is > 0 and < 14 && number <= long.MaxValue ? (long)number : null;
    }
}
