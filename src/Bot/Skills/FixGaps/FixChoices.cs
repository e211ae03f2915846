using System.Globalization;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Fixes;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>The values among which there is a choice, in the order of their numbers; and what was typed to choose.</summary>
public sealed class FixChoices(PolicyBase policy, RegistryWords words, Phrasebook phrases)
{
    private static readonly string[] Separators = [",", ";", "+"];

    private readonly SkillTexts _texts = phrases.For("fix-gaps");

    /// <summary>Code and words of every choice; empty if the value is typed freely.</summary>
    public IReadOnlyList<(string Token, string Label)> Of(FixField field, DateOnly day) => field switch
    {
        FixField.Sex => [.. Enum.GetNames<Sex>().Select(s => (s, Word(s)))],
        FixField.ScreenedIn => [(bool.TrueString, Word(bool.TrueString)), (bool.FalseString, Word(bool.FalseString))],
        FixField.Ethnicity => [.. _texts.Text("ethnicities").Split(", ").Select((e, i) => (i.ToString(CultureInfo.InvariantCulture), e))],
        FixField.Deprivations => [.. DeprivationsExtensions.InOrder.Select(d => (d.ToString(), words.Indicator(d)))],
        FixField.Causes => [.. policy.Reasons.CausesOn(day).Select(r => (r.Id, r.Label))],
        FixField.Needs => [.. policy.Reasons.NeedsOn(day).Select(r => (r.Id, r.Label))],
        _ => [],
    };

    /// <summary>True if several may be chosen.</summary>
    public static bool AreMany(FixField field) => field is FixField.Deprivations or FixField.Causes or FixField.Needs;

    /// <summary>The value of some choices in the form in which the record holds it; null of none, where none is no value.</summary>
    public string? Value(FixField field, IReadOnlyCollection<string> tokens, DateOnly day) => field switch
    {
        FixField.Deprivations => tokens.Aggregate(Deprivations.None, (all, token) => all | Enum.Parse<Deprivations>(token)).ToString(),
        _ when tokens.Count == 0 => null,
        FixField.Causes or FixField.Needs => string.Join(';', Of(field, day).Select(c => c.Token).Where(tokens.Contains)),
        FixField.Ethnicity => Of(field, day).First(c => tokens.Contains(c.Token)).Label,
        _ => tokens.First(),
    };

    /// <summary>The choices that a recorded value stands for.</summary>
    public static IReadOnlyList<string> Tokens(FixField field, string? value) => value is null ? [] : field switch
    {
        FixField.Deprivations => [.. Enum.Parse<Deprivations>(value).Each().Select(d => d.ToString())],
        FixField.Causes or FixField.Needs => value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        _ => [value],
    };

    /// <summary>Choices typed by number, code or words; null if anything else was typed.</summary>
    public string? Read(FixField field, string typed, DateOnly day)
    {
        var choices = Of(field, day);
        if (choices.Count == 0)
            return null;
        var text = Key(typed);
        if (field == FixField.Deprivations && _texts.Text("none_words").Split(", ").Any(w => Key(w) == text))
            return Value(field, [], day);
        var parts = typed.Split([.. Separators, .. _texts.Text("and_words").Split(", ").Select(w => $" {w} ")], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts is [var numbers] && numbers.All(c => char.IsAsciiDigit(c) || c == ' '))
            parts = numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var tokens = parts.Select(p => Find(choices, p)).ToList();
        return tokens.Count == 0 || tokens.Contains(null) || (tokens.Count > 1 && !AreMany(field)) ? null : Value(field, [.. tokens.OfType<string>()], day);
    }

    // A single word must be the whole name; more of it may be the beginning of a long one.
    private static string? Find(IReadOnlyList<(string Token, string Label)> choices, string part)
    {
        if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number >= 1 && number <= choices.Count ? choices[number - 1].Token : null;
        var key = Key(part);
        var found = choices.Where(c => Key(c.Token) == key || Key(c.Label) == key || (key.Contains(' ', StringComparison.Ordinal) && Key(c.Label).Contains(key, StringComparison.Ordinal))).ToList();
        return found.Count == 1 ? found[0].Token : null;
    }

    private static string Key(string text) => VietnameseLetters.Fold(text.Trim().TrimEnd('.')).ToLowerInvariant();

    private string Word(string value) => _texts.Text($"value.{value.ToLowerInvariant()}");
}
