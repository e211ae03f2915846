using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.FixGaps;
using CauNoi.Bot.Skills.HouseholdLookup;
using CauNoi.Data.Gaps;
using CauNoi.Knowledge.Policy.Gaps;

namespace CauNoi.Bot.Skills.DataGaps;

/// <summary>The households of a hamlet that have something to be mended, page by page.</summary>
public sealed class GapHouseholds(GapWords words, RegistryWords registry, FixButton fix, Phrasebook phrases)
{
    private const int HouseholdsOnPage = 6;

    private readonly SkillTexts _texts = phrases.For("data-gaps");

    /// <summary>Those that break one rule, with what to do about it.</summary>
    public OutgoingActivity OfRule(GapArea hamlet, GapRule rule, IReadOnlyList<Gap> gaps, int page, DateOnly today)
    {
        var row = words.Row(rule, today);
        var (shown, number, pages) = Page(gaps, page);
        var lines = shown.Select(g => g.MemberNumber is { } member
            ? _texts.Text("rule_member", ("code", g.HouseholdCode), ("number", member))
            : _texts.Text("rule_household", ("code", g.HouseholdCode)));
        var text = string.Join(
            "\n\n",
            _texts.Text("rule_page", ("place", words.Place(hamlet)), ("rule", row.Title), ("count", gaps.Count)),
            string.Join('\n', lines),
            _texts.Text("why", ("text", row.Text)) + " " + _texts.Text("fix", ("who", words.Who(row)), ("fix", row.Fix)));
        return new OutgoingActivity
        {
            Text = text,
            Sources = [new Citation(row.Source, null)],
            Buttons = Buttons(hamlet, shown.Select(g => g.HouseholdCode), number < pages ? new GapAction(GapPage.Rule, hamlet.Code, number + 1, rule) : null),
        };
    }

    /// <summary>All of them, those whose recognition is held up first.</summary>
    public OutgoingActivity All(GapArea hamlet, IReadOnlyList<Gap> gaps, int page, DateOnly today)
    {
        var households = gaps.GroupBy(g => g.HouseholdCode)
            .OrderByDescending(h => h.Any(g => words.Row(g.Rule, today).BlocksRecognition))
            .ThenByDescending(h => h.Max(g => words.Row(g.Rule, today).Severity))
            .ThenBy(h => h.Key, StringComparer.Ordinal).ToList();
        var (shown, number, pages) = Page(households, page);
        var lines = shown.Select(h => _texts.Text("household", ("code", h.Key), ("gaps", string.Join("; ", h.Select(registry.Gap)))));
        return new OutgoingActivity
        {
            Text = _texts.Text("page", ("place", words.Place(hamlet)), ("page", number), ("pages", pages)) + "\n\n" + string.Join('\n', lines),
            Buttons = Buttons(hamlet, shown.Select(h => h.Key), number < pages ? new GapAction(GapPage.Households, hamlet.Code, number + 1) : null),
        };
    }

    private static (IReadOnlyList<T> Shown, int Page, int Pages) Page<T>(IReadOnlyList<T> all, int page)
    {
        var pages = Math.Max(1, (all.Count + HouseholdsOnPage - 1) / HouseholdsOnPage);
        page = Math.Clamp(page, 1, pages);
        return ([.. all.Skip((page - 1) * HouseholdsOnPage).Take(HouseholdsOnPage)], page, pages);
    }

    private List<Button> Buttons(GapArea hamlet, IEnumerable<string> households, GapAction? next)
    {
        List<Button?> buttons =
        [
            .. households.Select(code => new Button(_texts.Text("button_household", ("code", code)), HouseholdLookupSkill.ActionFor(code))),
            households.Select(fix.Named).FirstOrDefault(),
            next is null ? null : words.Button(_texts.Text("button_more"), next),
            words.BackButton(hamlet),
        ];
        return [.. buttons.OfType<Button>()];
    }
}
