using System.Globalization;
using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>What the buttons of this skill do.</summary>
public static class FixAction
{
    /// <summary>Begins with a household, or goes on with it.</summary>
    public const string Verb = "fix";

    /// <summary>An answer to one question.</summary>
    public const string StepVerb = "fix-step";

    /// <summary>Something about a request of a hamlet head.</summary>
    public const string RequestVerb = "fix-ask";

    public const string GoOn = "fix-run:go";
    public const string Stop = "fix-run:stop";
    public const string Review = "fix-run:review";
    public const string Save = "fix-run:save";
    public const string Drop = "fix-run:drop";

    /// <summary>What the last message asked to be typed.</summary>
    public const string Typed = "fix-run:type";

    public const string Take = "a";
    public const string Toggle = "t";
    public const string Done = "d";
    public const string Skip = "s";
    public const string Empty = "e";

    private const string RunVerb = "fix-run";

    public static string For(string householdCode) => $"{Verb}:{householdCode}";

    public static string Step(int number, string kind, string token = "") => string.Create(CultureInfo.InvariantCulture, $"{StepVerb}:{number}:{kind}:{token}");

    public static string Request(string what, Guid id) => $"{RequestVerb}:{what}:{id:N}";

    public static bool IsOurs(Turn turn) => new[] { Verb, StepVerb, RequestVerb, RunVerb }.Any(v => turn.ActionArgument(v) is not null);

    /// <summary>What a button under a question says; null if it is none.</summary>
    public static (int Number, string Kind, string Token)? StepOf(Turn turn) =>
        turn.ActionArgument(StepVerb)?.Split(':') is [var number, var kind, var token] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? (at, kind, token)
            : null;

    /// <summary>What is wanted with which request; null if it is about none.</summary>
    public static (string What, Guid Id)? RequestOf(string? argument) =>
        argument?.Split(':') is [var what, var id] && Guid.TryParseExact(id, "N", out var request) ? (what, request) : null;
}
