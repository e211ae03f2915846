using System.Globalization;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Access;
using CauNoi.Bot.Skills.HouseholdLookup;
using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.DataGaps;

/// <summary>Tells linked staff what is missing in the records of their own area: first a summary, then household by household.</summary>
public sealed class DataGapsSkill(GapReports reports, HouseholdRegistry registry, RegistryWords words, HouseholdGate gate, Phrasebook phrases) : ISkill
{
    private const string Verb = "gaps";
    private const string Summary = "summary";
    private const int HouseholdsOnPage = 6;

    // A whole province would hold up everybody else's answers; it is looked at commune by commune.
    private const int MostHouseholds = 20_000;

    private readonly SkillTexts _texts = phrases.For("data-gaps");

    public bool Claims(Turn turn) =>
        turn.ActionArgument(Verb) is not null || (turn.Action is null && turn.Speaker.ReadsHouseholds && _texts.Commands("gaps", turn.Text));

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var (reader, refusal) = await gate.AdmitStaffAsync(turn, _texts, ct);
        if (refusal is not null)
            return refusal;
        if (await registry.CountAsync(reader.AccountId, ct) > MostHouseholds)
            return new OutgoingActivity { Text = _texts.Text("too_large", ("most", MostHouseholds)) };
        var gaps = await reports.ForReaderAsync(reader, turn.Today, turn.Now, ct);
        if (gaps.Count == 0)
            return new OutgoingActivity { Text = _texts.Text("none") };
        return int.TryParse(turn.ActionArgument(Verb), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? Page(gaps, page)
            : Summarise(gaps);
    }

    private OutgoingActivity Summarise(IReadOnlyList<Gap> gaps)
    {
        var rules = gaps.GroupBy(g => g.Rule)
            .OrderByDescending(g => g.Key.Severity()).ThenByDescending(g => g.Count())
            .Select(g => _texts.Text("rule", ("rule", words.Gap(g.Key)), ("count", g.Select(x => x.HouseholdCode).Distinct().Count())));
        var households = gaps.Select(g => g.HouseholdCode).Distinct().Count();
        return new OutgoingActivity
        {
            Text = _texts.Text("summary", ("households", households)) + "\n\n" + string.Join('\n', rules),
            Buttons = [new Button(_texts.Text("button_list"), $"{Verb}:1")],
        };
    }

    private OutgoingActivity Page(IReadOnlyList<Gap> gaps, int page)
    {
        var households = gaps.GroupBy(g => g.HouseholdCode).OrderByDescending(g => g.Max(x => x.Rule.Severity())).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var pages = (households.Count + HouseholdsOnPage - 1) / HouseholdsOnPage;
        page = Math.Clamp(page, 1, pages);
        var shown = households.Skip((page - 1) * HouseholdsOnPage).Take(HouseholdsOnPage).ToList();
        var lines = shown.Select(h => _texts.Text("household", ("code", h.Key), ("gaps", string.Join("; ", h.Select(words.Gap)))));
        var buttons = shown.Select(h => new Button(_texts.Text("button_household", ("code", h.Key)), HouseholdLookupSkill.ActionFor(h.Key))).ToList();
        if (page < pages)
            buttons.Add(new Button(_texts.Text("button_more"), $"{Verb}:{page + 1}"));
        buttons.Add(new Button(_texts.Text("button_summary"), $"{Verb}:{Summary}"));
        return new OutgoingActivity
        {
            Text = _texts.Text("page", ("page", page), ("pages", pages)) + "\n\n" + string.Join('\n', lines),
            Buttons = buttons,
        };
    }
}
