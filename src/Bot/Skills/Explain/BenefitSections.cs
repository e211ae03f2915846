using CauNoi.Bot.Conversations;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy.Benefits;

namespace CauNoi.Bot.Skills.Explain;

/// <summary>The lines of what a household is entitled to: one for each benefit, not for each member.</summary>
public sealed class BenefitSections(ExplainWords texts, EntitlementWords words)
{
    private const int SoonInDays = 183;
    private const int MostNamed = 2;

    /// <summary>Every section that has a line, in the order of telling.</summary>
    public IEnumerable<BenefitSection> Of(HouseholdRuling ruling)
    {
        var list = ruling.Entitlements;
        var names = Names(ruling.Household);
        var now = EntitlementGroup.By(list.Now);
        BenefitSection[] sections =
        [
            new(words.Text("now"), [.. now.Select(g => new BenefitLine(Now(g, list.Day, names), g))]),
            new(words.Text("ending"), [.. Ending(ruling, list, names)]),
            new(texts.Text("not_recorded"), [.. EntitlementGroup.By(list.NotReceived()).Select(g => new BenefitLine(texts.Text("line", ("name", g.Name), ("who", Who(g.Of, names)), ("amount", "")), null))]),
            new(words.Text("when_needed"), [.. EntitlementGroup.By(list.WhenNeeded).Select(g => new BenefitLine(texts.Text("line", ("name", g.Name), ("who", ""), ("amount", "")), g))]),
            new(words.Text("undecided"), [.. EntitlementGroup.Open(list).Select(g => new BenefitLine(Open(g, names), g))]),
        ];
        return sections.Where(s => s.Lines.Count > 0);
    }

    /// <summary>Every benefit that has a line, once, in the order of telling.</summary>
    public IReadOnlyList<EntitlementGroup> Groups(HouseholdRuling ruling) =>
        [.. Of(ruling).SelectMany(s => s.Lines).Select(l => l.Group).OfType<EntitlementGroup>().DistinctBy(g => g.Name)];

    /// <summary>"Lò Văn P.", by member.</summary>
    public static IReadOnlyList<string> Names(Household household) => [.. household.Members.Select(m => RegistryWords.ShortName(m.FullName))];

    /// <summary>Whom it is for: names if they are few, else how many.</summary>
    public string Who(IEnumerable<Entitlement> of, IReadOnlyList<string> names)
    {
        var members = of.Select(e => e.Member).OfType<int>().Distinct().ToList();
        return members.Count == 0 ? ""
            : members.Count <= MostNamed ? words.Text("of_member", ("member", string.Join(", ", members.Select(m => names[m]))))
            : texts.Text(members.Count == names.Count ? "everybody" : "members", ("count", members.Count));
    }

    /// <summary>The facts that would decide; of several ways to the same benefit each one would do.</summary>
    public string Missing(IEnumerable<Entitlement> of) => string.Join(
        texts.Text("or"),
        of.Select(e => e.Missing).Distinct().Select(m => string.Join(texts.Text("and"), EntitlementWords.FactsOf(m).Select(words.Fact))));

    private string Now(EntitlementGroup group, DateOnly day, IReadOnlyList<string> names)
    {
        var amounts = group.Of.Select(e => words.Amount(e, day)).OfType<string>().Distinct().ToList();
        var line = texts.Text("line", ("name", group.Name), ("who", Who(group.Of, names)), ("amount", amounts is [var amount] ? words.Text("amount", ("amount", amount)) : ""));
        return group.NotReceived == 0 ? line : line + texts.Text("without_card", ("count", group.NotReceived));
    }

    private IEnumerable<BenefitLine> Ending(HouseholdRuling ruling, EntitlementList list, IReadOnlyList<string> names)
    {
        foreach (var ending in Soon(list))
            yield return new BenefitLine(words.Ends(ending, names), null);
        if (ruling.Family(list.Day).ListEndsOn is not { } end || list.OnTheList().Select(e => e.Benefit.Name).Distinct().Count() is not (> 0 and var count))
            yield break;
        yield return new BenefitLine(
            end < list.Day
                ? texts.Text("list_over", ("count", count), ("day", VietnamFormat.Date(end)))
                : words.Text("list_ends", ("count", count), ("year", end.Year), ("day", VietnamFormat.Date(end))),
            null);
    }

    // What goes on by another row is not lost.
    private static IEnumerable<Entitlement> Soon(EntitlementList list)
    {
        var all = list.Now.Concat(list.WhenNeeded).ToList();
        return all
            .Where(e => e.EndsBy is EndReason.Age or EndReason.Window or EndReason.Rule && e.EndsOn <= list.Day.AddDays(SoonInDays))
            .Where(e => !all.Any(o => o != e && o.Benefit.Name == e.Benefit.Name && o.Member == e.Member && (o.EndsOn is not { } end || end > e.EndsOn)))
            .OrderBy(e => e.EndsOn);
    }

    private string Open(EntitlementGroup group, IReadOnlyList<string> names) =>
        texts.Text("open", ("name", group.Name), ("who", Who(group.Of, names)), ("facts", Missing(group.Of)));
}

/// <summary>A heading with its lines.</summary>
public sealed record BenefitSection(string Heading, IReadOnlyList<BenefitLine> Lines);

/// <summary>A line, and the benefit that it opens; null if none.</summary>
public sealed record BenefitLine(string Text, EntitlementGroup? Group);
