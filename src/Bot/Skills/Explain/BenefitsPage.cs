using CauNoi.Bot.Channels;
using CauNoi.Knowledge.Policy;

namespace CauNoi.Bot.Skills.Explain;

/// <summary>What a household is entitled to, in pages that fit a small screen.</summary>
public sealed class BenefitsPage(ExplainWords texts, EntitlementWords words, BenefitSections sections, PolicyBase policy)
{
    private const int LongestPage = 850;
    private const int MostOpened = 3;

    /// <param name="ruling">The household.</param>
    /// <param name="number">Counted from 1; beyond the last it is the last.</param>
    public OutgoingActivity Of(HouseholdRuling ruling, int number)
    {
        var headline = texts.Headline("benefits_headline", ruling.Household);
        var pages = Pages(ruling, headline.Length);
        if (pages.Count == 0)
            return new OutgoingActivity { Text = headline + "\n\n" + words.Text("none_now"), Buttons = [.. texts.Buttons(ruling.Household.Code, ruling.Today, ExplainKind.Benefits), texts.Overview(ruling.Household.Code)] };
        var at = Math.Clamp(number, 1, pages.Count);
        var title = pages.Count == 1 ? headline : headline + " " + texts.Text("page", ("page", at), ("pages", pages.Count));
        return new OutgoingActivity
        {
            Text = title + "\n\n" + string.Join("\n\n", pages[at - 1].Select(s => s.Heading + "\n" + string.Join('\n', s.Lines.Select(l => l.Text)))),
            Buttons = [.. Buttons(ruling, pages, at)],
        };
    }

    private IEnumerable<Button> Buttons(HouseholdRuling ruling, List<List<BenefitSection>> pages, int at)
    {
        var code = ruling.Household.Code;
        if (at < pages.Count)
            yield return new Button(texts.Text("button_more"), new ExplainRequest(ExplainKind.Benefits, code, at + 1).Action);
        foreach (var group in pages[at - 1].SelectMany(s => s.Lines).Select(l => l.Group).OfType<EntitlementGroup>().Take(MostOpened))
            yield return new Button(ExplainWords.Title(group.Name), new ExplainRequest(ExplainKind.Benefit, code, group.RowIn(policy.Benefits)).Action);
        if (pages.FindIndex(p => p.Exists(s => s.Heading == words.Text("undecided"))) + 1 is > 1 and var open && open > at + 1)
            yield return new Button(texts.Text("button_open"), new ExplainRequest(ExplainKind.Benefits, code, open).Action);
        yield return texts.Overview(code);
    }

    // A section that goes on overleaf says its heading again.
    private List<List<BenefitSection>> Pages(HouseholdRuling ruling, int headline)
    {
        var pages = new List<List<BenefitSection>>();
        var length = int.MaxValue;
        foreach (var section in sections.Of(ruling))
        {
            var begun = false;
            foreach (var line in section.Lines)
            {
                var added = line.Text.Length + 1 + (begun ? 0 : section.Heading.Length + 2);
                if (length > LongestPage - added)
                {
                    pages.Add([]);
                    length = headline;
                    begun = false;
                }

                if (!begun)
                    pages[^1].Add(section with { Lines = [] });
                pages[^1][^1] = pages[^1][^1] with { Lines = [.. pages[^1][^1].Lines, line] };
                length += line.Text.Length + 1 + (begun ? 0 : section.Heading.Length + 2);
                begun = true;
            }
        }

        return pages;
    }
}
