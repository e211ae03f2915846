using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy.Gaps;

namespace CauNoi.Bot.Skills.DataGaps;

/// <summary>A place in one message: share complete, what stands in the way of recognition, and the rest; its buttons lead to where most is left.</summary>
public sealed class GapCard(GapWords words, Phrasebook phrases)
{
    private const int MostRules = 6;
    private const int MostPlaces = 5;
    private const int PlacesOnPage = 8;

    private readonly SkillTexts _texts = phrases.For("data-gaps");

    /// <param name="figures">What is known of the place.</param>
    /// <param name="today">For what is due.</param>
    /// <param name="assigns">True if the reader may give the place to its head.</param>
    public OutgoingActivity Show(GapFigures figures, DateOnly today, bool assigns) => figures.Open == 0
        ? new OutgoingActivity { Text = _texts.Text("complete", ("place", words.Place(figures.Area)), ("households", figures.Households)) }
        : new OutgoingActivity
        {
            Text = string.Join("\n\n", new[] { Head(figures, today), Blocking(figures, today), Others(figures, today) }.OfType<string>()),
            Buttons = [.. Buttons(figures, today, assigns).OfType<Button>()],
        };

    /// <summary>All places below one, page by page.</summary>
    public OutgoingActivity Places(GapFigures figures, int page)
    {
        var open = figures.Parts.Where(p => p.Open > 0).ToList();
        var pages = Math.Max(1, (open.Count + PlacesOnPage - 1) / PlacesOnPage);
        page = Math.Clamp(page, 1, pages);
        var shown = open.Skip((page - 1) * PlacesOnPage).Take(PlacesOnPage).ToList();
        var list = figures.Area.Level == AreaLevel.Province ? GapPage.Communes : GapPage.Hamlets;
        return new OutgoingActivity
        {
            Text = _texts.Text("places", ("place", words.Place(figures.Area)), ("page", page), ("pages", pages)) + "\n\n" + string.Join('\n', shown.Select(Line)),
            Buttons =
            [
                .. shown.Select(words.PlaceButton).OfType<Button>(),
                .. page < pages && words.Button(_texts.Text("button_more"), new GapAction(list, figures.Area.Code, page + 1)) is { } more ? [more] : Array.Empty<Button>(),
                .. words.BackButton(figures.Area) is { } back ? [back] : Array.Empty<Button>(),
            ],
        };
    }

    private string Head(GapFigures figures, DateOnly today)
    {
        var head = _texts.Text(
            "headline",
            ("place", words.Place(figures.Area)),
            ("complete", figures.Complete),
            ("households", figures.Households),
            ("share", GapWords.Share(figures.Complete, figures.Households)),
            ("open", figures.Open));
        if (figures.Trend is [.., var last])
            head += " " + _texts.Text("trend", ("days", today.DayNumber - last.Day.DayNumber), ("share", GapWords.Share(last.Complete, last.Households)));
        return figures.Day is { } day && day < today ? head + " " + _texts.Text("as_of", ("date", VietnamFormat.Date(day))) : head;
    }

    private string? Blocking(GapFigures figures, DateOnly today)
    {
        var rules = Rules(figures, today, blocking: true).GroupBy(r => words.Deadline(r.Rule, today)).OrderBy(g => g.Key ?? DateOnly.MaxValue).ToList();
        return rules.Count == 0 ? null : string.Join("\n\n", [_texts.Text("blocking", ("households", figures.Blocked)), .. rules.Select(g => Until(g.Key, g, today))]);
    }

    private string Until(DateOnly? deadline, IEnumerable<(GapRule Rule, int Count)> rules, DateOnly today)
    {
        var lines = rules.Select(r => RuleLine(r, today));
        return string.Join('\n', deadline is { } day ? [_texts.Text(day < today ? "late" : "until", ("date", VietnamFormat.Date(day))), .. lines] : lines);
    }

    private string? Others(GapFigures figures, DateOnly today)
    {
        var rules = Rules(figures, today, blocking: false).OrderByDescending(r => words.Row(r.Rule, today).Severity).ThenByDescending(r => r.Count).ToList();
        if (rules.Count == 0)
            return null;
        var lines = rules.Take(MostRules).Select(r => RuleLine(r, today));
        return string.Join('\n', [_texts.Text("others"), .. lines, .. rules.Count > MostRules ? [_texts.Text("more_rules", ("count", rules.Count - MostRules))] : Array.Empty<string>()]);
    }

    private IEnumerable<Button?> Buttons(GapFigures figures, DateOnly today, bool assigns)
    {
        if (figures.Area.Level == AreaLevel.Hamlet)
        {
            foreach (var (rule, count) in Rules(figures, today, blocking: true).Concat(Rules(figures, today, blocking: false)).Take(MostPlaces))
                yield return words.Button(
                    _texts.Text("button_rule", ("rule", words.Row(rule, today).Title), ("count", count)), new GapAction(GapPage.Rule, figures.Area.Code, 1, rule));
            yield return words.Button(_texts.Text("button_households"), new GapAction(GapPage.Households, figures.Area.Code));
            if (assigns)
                yield return words.Button(_texts.Text("button_assign"), new GapAction(GapPage.Assign, figures.Area.Code));
            yield break;
        }

        foreach (var part in figures.Parts.Where(p => p.Open > 0).Take(MostPlaces))
            yield return words.PlaceButton(part);
        if (figures.Parts.Count(p => p.Open > 0) > MostPlaces)
            yield return words.Button(
                _texts.Text("button_more_places"), new GapAction(figures.Area.Level == AreaLevel.Province ? GapPage.Communes : GapPage.Hamlets, figures.Area.Code));
        yield return words.Button(_texts.Text("button_tasks"), new GapAction(GapPage.Tasks, ""));
    }

    private IEnumerable<(GapRule Rule, int Count)> Rules(GapFigures figures, DateOnly today, bool blocking) =>
        figures.ByRule.Where(r => words.Row(r.Key, today).BlocksRecognition == blocking).OrderByDescending(r => r.Value).ThenBy(r => r.Key).Select(r => (r.Key, r.Value));

    private string RuleLine((GapRule Rule, int Count) rule, DateOnly today) =>
        _texts.Text("rule", ("rule", words.Row(rule.Rule, today).Title), ("count", rule.Count));

    private string Line(GapFigures part) => _texts.Text("place_line", ("place", words.Place(part.Area)), ("open", part.Open), ("households", part.Households));
}
