using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Exchange;
using CauNoi.Bot.Skills.Explain;
using CauNoi.Data.Exchange.Exporting;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.HouseholdLookup;

/// <summary>Households to choose from.</summary>
public sealed class FoundCards(RegistryWords words, Phrasebook phrases)
{
    // As many as a person takes in, and as many numbers as a button can carry.
    private const int MostChoices = 6;

    private readonly SkillTexts _texts = phrases.For("household-lookup");

    /// <summary>The likeliest ones, with a button for more.</summary>
    public OutgoingActivity Choice(HouseholdHits found)
    {
        var more = found.Hits.Skip(MostChoices).Take(MostChoices).ToList();
        return List(
            _texts.Text(found.Count > found.Hits.Count ? "many" : "several", ("count", found.Count)),
            [.. found.Hits.Take(MostChoices)],
            more.Count == 0 ? [] : [new Button(_texts.Text("button_more"), LookupActions.More(more))]);
    }

    /// <summary>Those that did not fit on the first list.</summary>
    public OutgoingActivity More(HouseholdHits found) =>
        found.Hits.Count == 0 ? new OutgoingActivity { Text = _texts.Text("nobody_found") } : List(_texts.Text("more_found"), found.Hits, []);

    public OutgoingActivity Hamlets(IReadOnlyList<Hamlet> hamlets, HouseholdStatus? status, int page)
    {
        if (hamlets.Count == 0)
            return new OutgoingActivity { Text = _texts.Text("no_hamlet") };
        page = Math.Clamp(page, 1, (hamlets.Count + MostChoices - 1) / MostChoices);
        var buttons = hamlets.Skip((page - 1) * MostChoices).Take(MostChoices)
            .Select(h => new Button(ExplainWords.Title(h.Name), LookupActions.OfHamlet(h.Code, status, page: 1))).ToList();
        if (page * MostChoices < hamlets.Count)
            buttons.Add(new Button(_texts.Text("button_next"), LookupActions.OfHamlets(status, page + 1)));
        return new OutgoingActivity { Text = _texts.Text("choose_hamlet"), Buttons = buttons };
    }

    public OutgoingActivity Page(HouseholdPage page)
    {
        var (hamlet, what) = (page.Hamlet ?? page.HamletCode, page.Status is { } status ? words.Status(status) : _texts.Text("hamlet_all"));
        var counts = _texts.Text("hamlet_counts", ("counts", string.Join(", ", page.Counts.OrderBy(c => c.Key).Select(c => _texts.Text("hamlet_count", ("status", words.Status(c.Key)), ("count", c.Value))))));
        if (page.Count == 0)
            return new OutgoingActivity { Text = _texts.Text("hamlet_nobody", ("hamlet", hamlet), ("what", what)) + "\n\n" + counts };
        var heading = _texts.Text(
            "hamlet_page",
            ("hamlet", hamlet),
            ("what", what),
            ("count", page.Count),
            ("page", page.Pages > 1 ? _texts.Text("hamlet_page_of", ("page", page.Page), ("pages", page.Pages)) : ""));
        var lines = page.Hits.Select(h => _texts.Text("hamlet_line", ("head", RegistryWords.ShortName(h.HeadName)), ("code", h.Code), ("status", words.Status(h.Status))));
        return new OutgoingActivity
        {
            Text = string.Join("\n\n", heading, string.Join('\n', lines), counts),
            Buttons =
            [
                .. page.Hits.Select(h => new Button(ExplainWords.Title($"{RegistryWords.ShortName(h.HeadName)} · {h.Code}"), LookupActions.Show(h.Code))),
                .. page.Page < page.Pages ? [new Button(_texts.Text("button_next"), LookupActions.OfHamlet(page.HamletCode, page.Status, page.Page + 1))] : Array.Empty<Button>(),
                new Button(_texts.Text("button_export"), new ExportAction(new ExportRequest(AreaLevel.Hamlet, page.HamletCode, page.Status, Full: false)).Write()),
            ],
        };
    }

    private OutgoingActivity List(string heading, IReadOnlyList<HouseholdHit> hits, IEnumerable<Button> more) => new()
    {
        Text = heading + "\n\n" + string.Join('\n', hits.Select(Line)),
        Buttons = [.. hits.Select(h => new Button(ExplainWords.Title($"{RegistryWords.ShortName(h.HeadName)} · {Place(h)} · {words.Status(h.Status)}"), LookupActions.Show(h.Code))), .. more],
    };

    private string Line(HouseholdHit hit) => _texts.Text(
        hit.Member is null ? "found_line" : "found_line_member",
        ("head", RegistryWords.ShortName(hit.HeadName)),
        ("place", Place(hit)),
        ("status", words.Status(hit.Status)),
        ("member", RegistryWords.ShortName(hit.Member ?? "")));

    private static string Place(HouseholdHit hit) => hit.Hamlet ?? hit.HamletCode;
}
