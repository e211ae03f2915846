using System.Text.RegularExpressions;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Language;

namespace CauNoi.Bot.Skills.HouseholdLookup;

/// <summary>Understands what is typed to look something up.</summary>
public sealed partial class LookupReader(VietnameseReader reader, Phrasebook phrases)
{
    private const int LongestTrigger = 8;

    // Longer than the number in the name of a hamlet.
    private const int FewestDigitsOfCode = 3;

    // As long as the old identity number: nobody's code, and not to be kept as one.
    private const int FewestDigitsOfNumber = 9;

    private static readonly (string Trigger, HouseholdStatus? Status)[] Lists =
    [
        ("list_poor", HouseholdStatus.Poor), ("list_near_poor", HouseholdStatus.NearPoor), ("list_escaped_poor", HouseholdStatus.NewlyEscapedPoor),
        ("list_escaped_near_poor", HouseholdStatus.NewlyEscapedNearPoor), ("list_average", HouseholdStatus.AverageLiving), ("list", null),
    ];

    private readonly SkillTexts _texts = phrases.For("household-lookup");

    /// <summary>The request, or null if the text is none.</summary>
    public LookupRequest? Read(string typed, NormalisedText text)
    {
        if (OfList(typed, text) is { } list)
            return list;
        if (Rest(typed, text, "lookup") is { } rest)
            return rest.Length == 0 ? new LookupRequest.WithoutSubject() : Asked(rest);
        return HouseholdCode.Bare(typed) is { } code ? new LookupRequest.ByCode(HouseholdCodes.Read(code))
            : OfNumber(typed.Trim()) is not LookupRequest.ByOddNumber and { } number ? number
            : null;
    }

    // What is said about lists in a question is no command: only a hamlet may follow.
    private LookupRequest.OfHamlet? OfList(string typed, NormalisedText text)
    {
        foreach (var (trigger, status) in Lists)
            if (Rest(typed, text, trigger) is { } rest && (rest.Length == 0 || _texts.After("hamlet", reader.Read(rest)) is not null))
                return new LookupRequest.OfHamlet(status, rest);
        return null;
    }

    private LookupRequest Asked(string rest)
    {
        var typed = Rest(rest, reader.Read(rest), "number") is { Length: > 0 } behind && behind.Any(char.IsDigit) ? behind : rest;
        if (HouseholdCode.Bare(typed) is { } code)
            return new LookupRequest.ByCode(HouseholdCodes.Read(code));
        if (OfNumber(typed) is { } number)
            return number;
        var last = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^1];
        if (OfNumber(last) is { } lastNumber and not LookupRequest.ByCode)
            return lastNumber;
        return last.Count(char.IsAsciiDigit) >= FewestDigitsOfCode || (last == typed && last.Any(char.IsAsciiDigit))
            ? new LookupRequest.ByCode(HouseholdCodes.Read(last) is HouseholdCodeReading.NoCode ? new HouseholdCodeReading.Foreign([last]) : HouseholdCodes.Read(last))
            : new LookupRequest.ByName(rest);
    }

    /// <summary>What a number that stands alone is; null for what is none.</summary>
    private static LookupRequest? OfNumber(string typed)
    {
        if (!Number().IsMatch(typed))
            return null;
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        if (digits.Length == 12 && !CodeForm().IsMatch(typed))
            return new LookupRequest.ByCitizenId(digits);
        if (PhoneForm().IsMatch(typed) && digits.Length is 10 or 11)
            return new LookupRequest.ByPhone(digits);
        if (HouseholdCodes.Read(typed) is not HouseholdCodeReading.NoCode and { } code)
            return new LookupRequest.ByCode(code);
        return digits.Length >= FewestDigitsOfNumber ? new LookupRequest.ByOddNumber() : null;
    }

    // What was typed behind the words of a trigger, as it was typed: the reading mends slips, and names are none.
    private string? Rest(string typed, NormalisedText text, string trigger)
    {
        if (_texts.After(trigger, text) is not { } tokens)
            return null;
        if (tokens.Count == 0)
            return "";
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var skipped = 1; skipped < Math.Min(words.Length, LongestTrigger); skipped++)
            if (string.Join(' ', words[skipped..]) is var rest && reader.Read(rest).Tokens.Count <= tokens.Count)
                return rest.TrimStart(':', ',', '-', ' ');
        return "";
    }

    [GeneratedRegex(@"^\+?\d(?:[ .\-]*\d)*\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\+?84|^0")]
    private static partial Regex PhoneForm();

    // Hamlet and serial number, parted.
    [GeneratedRegex(@"^\d{8}[ .\-]+\d{4}\z")]
    private static partial Regex CodeForm();
}
