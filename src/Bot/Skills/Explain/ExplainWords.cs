using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Hosting;
using CauNoi.Bot.Skills.HouseholdLookup;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Classification;

namespace CauNoi.Bot.Skills.Explain;

/// <summary>What the pages about a household say alike.</summary>
public sealed class ExplainWords(PolicyBase policy, PolicyWords words, RegistryWords registry, Phrasebook phrases, BotOptions options)
{
    private const int LongestTitle = 40;

    private readonly SkillTexts _texts = phrases.For("explain");

    public string Text(string key, params ReadOnlySpan<(string Name, object Value)> values) => _texts.Text(key, values);

    /// <summary>"Hộ 24-0153 · Lò Văn P. · Hộ cận nghèo theo kết quả năm 2025"</summary>
    public string Headline(string key, Household household, int? then = null) => _texts.Text(
        key,
        ("code", household.Code),
        ("head", RegistryWords.ShortName(household.HeadName)),
        ("status", registry.Status(household.Status)),
        ("year", household.StatusYear),
        ("then", then ?? household.StatusYear));

    public string Recorded(Household household) => registry.Status(household.Status);

    /// <summary>When a newly escaped household was last on the list, and since when it is not; null for others or if the history does not say.</summary>
    public string? Escaped(Household household)
    {
        if (household.Status is not (HouseholdStatus.NewlyEscapedPoor or HouseholdStatus.NewlyEscapedNearPoor))
            return null;
        var last = household.Assessments.Where(y => y.Status is HouseholdStatus.Poor or HouseholdStatus.NearPoor).MaxBy(y => y.Year);
        return last is null || household.Assessments.All(y => y.Year != last.Year + 1)
            ? null
            : _texts.Text("escaped", ("year", last.Year), ("status", registry.Status(last.Status).ToLower(VietnamFormat.Culture)), ("out", last.Year + 1));
    }

    /// <summary>The causes of poverty and the needs that are recorded; null if neither is.</summary>
    public string? CausesAndNeeds(Household household)
    {
        if (household.Current.Causes is null && household.Current.Needs is null)
            return null;
        var day = new DateOnly(household.StatusYear, 12, 31);
        return _texts.Text(
            "causes_and_needs",
            ("causes", Labels(household.Current.Causes, code => policy.Reasons.Cause(code, day))),
            ("needs", Labels(household.Current.Needs, code => policy.Reasons.Need(code, day))));
    }

    /// <summary>The class, or the classes that are still possible.</summary>
    public string Computed(Classification result) => words.Statuses(result.Outcome.Possible);

    /// <summary>Which standard the round of this year goes by; null where the question does not arise.</summary>
    public string? Round(DateOnly today)
    {
        if (policy.Standards.All.FirstOrDefault(s => s.Id == options.SurveyStandard) is { } chosen)
            return _texts.Text("round", ("year", today.Year), ("standard", words.Standard(chosen, null)));
        return policy.Standards.InForceOn(today)?.ValidTo?.Year == today.Year ? _texts.Text("round_unknown", ("year", today.Year)) : null;
    }

    /// <summary>The year in which the next standard begins; null if none is known.</summary>
    public int? NextYear(DateOnly today) => policy.Standards.NextAfter(today)?.ValidFrom.Year;

    public IReadOnlyList<Citation> Sources(params IEnumerable<Classification?> results) =>
        [.. results.OfType<Classification>().SelectMany(r => r.Reasons).Select(r => r.Source).Distinct().Select(s => new Citation(s, null))];

    /// <summary>The buttons that lead to the pages of a household; that of the next standard only while one is to come.</summary>
    public IEnumerable<Button> Buttons(string code, DateOnly today, ExplainKind? without = null)
    {
        if (without != ExplainKind.Why)
            yield return new Button(_texts.Text("button_why"), new ExplainRequest(ExplainKind.Why, code).Action);
        if (without != ExplainKind.Benefits)
            yield return new Button(_texts.Text("button_benefits"), new ExplainRequest(ExplainKind.Benefits, code).Action);
        if (without != ExplainKind.Compare && NextYear(today) is { } year)
            yield return new Button(_texts.Text("button_compare", ("year", year)), new ExplainRequest(ExplainKind.Compare, code, year).Action);
    }

    public Button Overview(string code) => new(_texts.Text("button_overview"), HouseholdLookupSkill.ActionFor(code));

    /// <summary>A button's title, cut to what every channel shows.</summary>
    public static string Title(string text) => text.Length <= LongestTitle ? text : text[..(LongestTitle - 1)].TrimEnd() + "…";

    private string Labels(string? codes, Func<string, string?> label) => codes is null
        ? _texts.Text("reasons_not_recorded")
        : string.Join("; ", codes.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(c => label(c) ?? c)).ToLower(VietnamFormat.Culture);
}
