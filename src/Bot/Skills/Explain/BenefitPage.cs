using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Benefits;

namespace CauNoi.Bot.Skills.Explain;

/// <summary>One benefit of a household in full: who, how much, until when, how to claim, papers, source.</summary>
public sealed class BenefitPage(ExplainWords texts, EntitlementWords words, BenefitSections sections, PolicyBase policy)
{
    /// <param name="ruling">The household.</param>
    /// <param name="row">A row of the catalogue; all that people call by its name is told.</param>
    public OutgoingActivity Of(HouseholdRuling ruling, int row)
    {
        var list = ruling.Entitlements;
        var name = row >= 0 && row < policy.Benefits.Rows.Count ? policy.Benefits.Rows[row].Name : "";
        var decided = list.Now.Concat(list.WhenNeeded).Where(e => e.Benefit.Name == name).ToList();
        var open = EntitlementGroup.Open(list).FirstOrDefault(g => g.Name == name);
        var told = decided.FirstOrDefault() ?? open?.Of[0];
        return new OutgoingActivity
        {
            Text = texts.Headline("benefit_headline", ruling.Household) + "\n\n"
                + (told is null ? texts.Text("benefit_gone") : string.Join('\n', Lines(ruling, decided, open, told))),
            Sources = told is null ? [] : [.. decided.Concat(open?.Of ?? []).Select(e => e.Benefit.Source).Distinct().Select(s => new Citation(s, null))],
            Buttons = [.. Next(ruling, name), .. texts.Buttons(ruling.Household.Code, ruling.Today, ExplainKind.Compare), texts.Overview(ruling.Household.Code)],
        };
    }

    private IEnumerable<string> Lines(HouseholdRuling ruling, List<Entitlement> decided, EntitlementGroup? open, Entitlement told)
    {
        var names = BenefitSections.Names(ruling.Household);
        foreach (var alike in decided.GroupBy(e => (Amount: words.Amount(e, ruling.Today), e.EndsOn, e.EndsBy, e.Received)))
            yield return Line(alike.Key.Amount, alike, names) + Until(alike.First());
        foreach (var alike in (open?.Of ?? []).GroupBy(e => e.Missing))
            yield return texts.Text("open", ("name", told.Benefit.Name), ("who", sections.Who(alike, names)), ("facts", sections.Missing(alike)));
        foreach (var line in words.HowTo(told, ruling.Today).SkipLast(1))
            yield return line.Trim();
    }

    private string Line(string? amount, IEnumerable<Entitlement> alike, IReadOnlyList<string> names) => texts.Text(
        "line",
        ("name", alike.First().Benefit.Name),
        ("who", sections.Who(alike, names)),
        ("amount", amount is null ? "" : words.Text("amount", ("amount", amount))));

    private IEnumerable<Button> Next(HouseholdRuling ruling, string name) =>
        sections.Groups(ruling).SkipWhile(g => g.Name != name).Skip(1).Take(1)
            .Select(g => new Button(texts.Text("button_next"), new ExplainRequest(ExplainKind.Benefit, ruling.Household.Code, g.RowIn(policy.Benefits)).Action));

    private string Until(Entitlement one) =>
        (one.Received == false ? texts.Text("not_recorded_yet") : "")
        + (one.EndsOn is { } end ? texts.Text("until", ("day", VietnamFormat.Date(end)), ("reason", words.Reason(one.EndsBy))) : "");
}
