using CauNoi.Bot.Channels;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Places;
using CauNoi.Knowledge.Policy.Classification;

namespace CauNoi.Bot.Skills.Explain;

/// <summary>Why a household has its class, and what follows from it.</summary>
public sealed class WhyPage(ExplainWords texts, PolicyWords words, Provinces provinces)
{
    private const int MostNamed = 3;

    public OutgoingActivity Of(HouseholdRuling ruling) => new()
    {
        Text = string.Join("\n\n", Paragraphs(ruling)),
        Sources = texts.Sources(ruling.ByState, ruling.ByProvince),
        Buttons = [.. texts.Buttons(ruling.Household.Code, ruling.Today, ExplainKind.Why), texts.Overview(ruling.Household.Code)],
    };

    private IEnumerable<string> Paragraphs(HouseholdRuling ruling)
    {
        yield return texts.Headline("why_headline", ruling.Household);
        if (ruling.ByState is { } result)
            yield return string.Join('\n', Steps(result, null));
        if (ruling.ByProvince is { } provincial)
            yield return string.Join('\n', Steps(provincial, ruling.Household.ProvinceCode is { } code ? provinces.Find(code) : null));
        if (texts.Escaped(ruling.Household) is { } escaped)
            yield return escaped;
        yield return Comparison(ruling);
        if (texts.CausesAndNeeds(ruling.Household) is { } reasons)
            yield return reasons;
        yield return Consequences(ruling);
        if (texts.Round(ruling.Today) is { } round)
            yield return round;
    }

    private IEnumerable<string> Steps(Classification result, ProvinceName? province) =>
    [
        texts.Text("computed_by", ("standard", words.Standard(result.Standard, province))),
        .. result.Reasons.Select(r => "- " + words.Reason(r)),
        .. result.Nearest.Select(b => "- " + words.Boundary(b)),
        .. new[] { words.StillToKnow(result) }.OfType<string>().Select(k => "- " + k),
    ];

    private string Comparison(HouseholdRuling ruling)
    {
        var faults = string.Join(' ', ruling.Faults.Select(words.Fault));
        if (ruling.ByState is not { } result)
            return texts.Text("contradicts_itself", ("faults", faults));
        if (!ruling.Household.Status.IsAllowedBy(result.Outcome))
            return texts.Text("differs", ("recorded", texts.Recorded(ruling.Household)), ("computed", texts.Computed(result)), ("faults", faults)).TrimEnd();
        if (faults.Length > 0)
            return texts.Text("faults", ("faults", faults));
        return texts.Text(result.Outcome.Possible.Count == 1 ? "agrees" : "does_not_contradict");
    }

    private string Consequences(HouseholdRuling ruling)
    {
        var list = ruling.Entitlements;
        var groups = EntitlementGroup.By(list.Now);
        if (groups.Count == 0)
            return texts.Text("no_benefits");
        var first = EntitlementGroup.By(list.OnTheList()).Concat(groups).Select(g => g.Name).Distinct().Take(MostNamed);
        return texts.Text("benefits_count", ("count", groups.Count), ("names", string.Join("; ", first)));
    }
}
