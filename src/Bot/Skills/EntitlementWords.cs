using CauNoi.Bot.Conversations;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Benefits;
using CauNoi.Knowledge.Policy.Figures;

namespace CauNoi.Bot.Skills;

/// <summary>The Vietnamese words for what a household and its members are entitled to.</summary>
public sealed class EntitlementWords(PolicyBase policy, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("entitlements");

    public string Text(string key, params ReadOnlySpan<(string Name, object Value)> values) => _texts.Text(key, values);

    /// <summary>"Thẻ bảo hiểm y tế … (người thứ 2): 100%"</summary>
    public string Line(Entitlement entitlement, DateOnly day, IReadOnlyList<string>? members = null) => _texts.Text(
        "line",
        ("name", entitlement.Benefit.Name),
        ("member", Member(entitlement, members)),
        ("amount", Amount(entitlement, day) is { } amount ? _texts.Text("amount", ("amount", amount)) : ""));

    /// <summary>How to claim, with papers and source, as further lines.</summary>
    public IEnumerable<string> HowTo(Entitlement entitlement, DateOnly day)
    {
        var benefit = entitlement.Benefit;
        yield return _texts.Text("claim", ("claim", benefit.Claim));
        foreach (var extra in Extras(benefit, day))
            yield return "  " + extra;
        if (benefit.Papers.Count > 0)
            yield return _texts.Text("papers", ("papers", string.Join("; ", benefit.Papers)));
        yield return _texts.Text("source", ("source", benefit.Source));
    }

    public string Ends(Entitlement entitlement, IReadOnlyList<string>? members = null) => _texts.Text(
        "ends",
        ("name", entitlement.Benefit.Name),
        ("member", Member(entitlement, members)),
        ("day", VietnamFormat.Date(entitlement.EndsOn!.Value)),
        ("reason", Reason(entitlement.EndsBy)));

    /// <summary>Why a benefit ends, in a few words.</summary>
    public string Reason(EndReason reason) => _texts.Text($"end.{ContentKey.Of(reason)}");

    public string Missing(Entitlement entitlement, IReadOnlyList<string>? members = null) => _texts.Text(
        "missing", ("name", entitlement.Benefit.Name), ("member", Member(entitlement, members)), ("facts", string.Join("; ", FactsOf(entitlement.Missing).Select(Fact))));

    public string Fact(Fact fact) => _texts.Text($"fact.{ContentKey.Of(fact)}");

    public static IEnumerable<Fact> FactsOf(Fact facts) => Enum.GetValues<Fact>().Where(f => f != Knowledge.Policy.Benefits.Fact.None && facts.HasFlag(f));

    /// <summary>The amount of the day as people are told it; null if the benefit is no matter of a number.</summary>
    public string? Amount(Entitlement entitlement, DateOnly day)
    {
        var amount = entitlement.Benefit.Amount;
        var told = amount.Text is { } text ? new FigureText(text, policy.Figures).On(day)
            : entitlement.Amount is { } number ? policy.Figures.Tell(number.Value, number.Unit)
            : _texts.Text("amount_unknown");
        if (amount.Text is null && entitlement.Amount is null)
            return told;
        told = Bounded(amount.Bound, told);
        return amount.PerChild ? _texts.Text("per_child", ("amount", told)) : told;
    }

    /// <summary>The further numbers of a benefit that are known on the day.</summary>
    public IEnumerable<string> Extras(BenefitRow benefit, DateOnly day) => benefit.Extras.Select(e => Extra(e, day)).OfType<string>();

    private string? Extra(BenefitExtra extra, DateOnly day)
    {
        if (extra.Text is { } text)
            return _texts.Text("extra", ("name", extra.Name), ("amount", new FigureText(text, policy.Figures).On(day)));
        return extra.Figure is { } id && policy.Figures.Find(id, day) is { IsSpoken: true } figure
            ? _texts.Text("extra", ("name", extra.Name), ("amount", Bounded(extra.Bound, policy.Figures.Tell(figure.Value!.Value * extra.Times, figure.Unit))))
            : null;
    }

    private string Bounded(AmountBound bound, string amount) => bound switch
    {
        AmountBound.AtLeast => _texts.Text("at_least", ("amount", amount)),
        AmountBound.AtMost => _texts.Text("at_most", ("amount", amount)),
        _ => amount,
    };

    private string Member(Entitlement entitlement, IReadOnlyList<string>? members) => entitlement.Member is { } index
        ? _texts.Text("of_member", ("member", members is not null && index < members.Count ? members[index] : _texts.Text("member", ("number", index + 1))))
        : "";
}
