using System.Globalization;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Fixes;
using CauNoi.Data.Gaps;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Content;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>Values of a record in words: numbers of people masked.</summary>
public sealed class FixWords(FixChoices choices, RegistryWords words, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("fix-gaps");

    /// <summary>Which value, of whom or of which year.</summary>
    public string Field(FixField field, long? number, Household household) => field.Part() switch
    {
        RecordPart.Member => _texts.Text(
            "of_member",
            ("field", Name(field)),
            ("number", number ?? 1),
            ("name", household.Members.Find(m => m.Number == number) is { } member ? RegistryWords.ShortName(member.FullName) : "")),
        RecordPart.Assessment => _texts.Text("of_year", ("field", Name(field)), ("year", (number ?? household.StatusYear).ToString(CultureInfo.InvariantCulture))),
        _ => Name(field),
    };

    /// <summary>What is asked.</summary>
    public string Question(FixStep step, Household household) => _texts.Text($"ask.{ContentKey.Of(step.Field)}", ("what", Field(step.Field, step.Number, household)));

    public string Value(FixField field, string? text, DateOnly day)
    {
        if (text is null)
            return _texts.Text("nothing");
        if (field is FixField.Phone or FixField.CitizenId)
            return MaskedNumber.Of(text);
        if (field.IsDate())
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? VietnamFormat.Date(date) : text;
        if (field == FixField.Ethnicity)
            return text;
        var all = choices.Of(field, day);
        if (all.Count == 0)
            return field == FixField.Agreement ? $"{text}%" : text;
        var chosen = FixChoices.Tokens(field, text);
        return chosen.Count == 0 ? _texts.Text("none") : string.Join("; ", chosen.Select(t => all.FirstOrDefault(c => c.Token == t).Label ?? t));
    }

    /// <summary>A value before and after, in a line.</summary>
    public string Change(FixedValue value, Household household, DateOnly day) => _texts.Text(
        "change", ("what", Field(value.Field, value.Number, household)), ("old", Value(value.Field, value.Old, day)), ("new", Value(value.Field, value.New, day)));

    public string Fault(FixReading.Wrong wrong) => _texts.Text($"wrong.{ContentKey.Of(wrong.Fault)}", ("detail", wrong.Detail ?? ""));

    public string Gaps(IEnumerable<Gap> gaps) => string.Join('\n', gaps.Select(g => _texts.Text("gap", ("gap", words.Gap(g)))));

    /// <summary>What came of recording, in words.</summary>
    public string Outcome(FixOutcome outcome, int count, Household household, DateOnly day) => outcome switch
    {
        FixOutcome.Recorded recorded => string.Join("\n\n", new[]
        {
            _texts.Text("saved", ("count", count), ("code", household.Code)),
            recorded.Closed.Count > 0 ? _texts.Text("closed", ("gaps", Gaps(recorded.Closed))) : null,
            recorded.Left.Count > 0 ? _texts.Text("left", ("gaps", Gaps(recorded.Left))) : _texts.Text("complete"),
        }.OfType<string>()),
        FixOutcome.Changed changed => Changed(changed.Now, household, day),
        FixOutcome.YearClosed closed => _texts.Text("year_closed", ("year", closed.Year)),
        FixOutcome.Decided => _texts.Text("decided_already"),
        _ => _texts.Text("not_found"),
    };

    /// <summary>That values were changed in the meantime, with what they are now.</summary>
    public string Changed(IEnumerable<FixedValue> now, Household household, DateOnly day) => _texts.Text(
        "changed",
        ("values", string.Join('\n', now.Select(v => _texts.Text("now", ("what", Field(v.Field, v.Number, household)), ("value", Value(v.Field, v.Old, day)))))));

    private string Name(FixField field) => _texts.Text($"field.{ContentKey.Of(field)}");
}
