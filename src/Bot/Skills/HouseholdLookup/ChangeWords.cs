using System.Globalization;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.HouseholdLookup;

/// <summary>A change of a record in a line: numbers masked, notes not told.</summary>
public sealed class ChangeWords(RecordValues values, RegistryWords words, Phrasebook phrases)
{
    private static readonly string[] Numbers = [nameof(Household.Phone), nameof(Member.CitizenId)];

    private readonly SkillTexts _texts = phrases.For("household-lookup");

    /// <param name="names">The names of the accounts.</param>
    public string Line(RecordChange change, IReadOnlyDictionary<Guid, string> names)
    {
        var key = change.Field == nameof(Household.Notes) ? "change_hidden"
            : change.Field.Length > 0 ? "change"
            : change.New is not null ? "change_added"
            : "change_removed";
        return _texts.Text(
            key,
            ("date", VietnamFormat.Date(VietnamTime.DateOf(change.At))),
            ("who", Who(change, names)),
            ("field", Field(change.Part, change.Number, change.Field)),
            ("old", Value(change.Field, values.Opened(change.Old))),
            ("new", Value(change.Field, values.Opened(change.New))));
    }

    private string Who(RecordChange change, IReadOnlyDictionary<Guid, string> names) =>
        change.ImportId is not null ? _texts.Text("who_import")
        : change.AccountId is { } id && names.TryGetValue(id, out var name) ? name
        : _texts.Text("who_operator");

    /// <summary>The name of a value, with whose it is.</summary>
    public string Field(RecordPart part, long? number, string name)
    {
        var key = $"field.{(name.Length > 0 ? name : part.ToString().ToLowerInvariant())}";
        var field = _texts.Has(key) ? _texts.Text(key) : _texts.Text("field.other");
        return part switch
        {
            RecordPart.Member => _texts.Text("field.of_member", ("field", field), ("number", number ?? 0)),
            RecordPart.Assessment => _texts.Text("field.of_year", ("field", field), ("number", Plain(number ?? 0))),
            _ => field,
        };
    }

    /// <summary>A value in the form of <see cref="RecordValues.Text"/> as people read it; of numbers the last three digits.</summary>
    public string Value(string field, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return _texts.Text("nothing");
        if (Numbers.Contains(field))
            return MaskedNumber.Of(text);
        if (Enum.TryParse<HouseholdStatus>(text, out var status) && Enum.IsDefined(status) && !text.All(char.IsAsciiDigit))
            return words.Status(status);
        if (field == nameof(Assessment.Deprivations) && Enum.TryParse<Deprivations>(text, out var deprivations))
            return deprivations == Deprivations.None ? _texts.Text("nothing") : string.Join(", ", deprivations.Each().Select(words.Indicator));
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return VietnamFormat.Date(date);
        return _texts.Has($"value.{text}") ? _texts.Text($"value.{text}") : text;
    }

    private static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);
}
