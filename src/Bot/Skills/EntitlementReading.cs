using CauNoi.Knowledge.Policy.Benefits;
using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Bot.Skills;

/// <summary>The entitlements of a household as they are read aloud: one entry for a benefit of several members, the most valuable first, open questions once.</summary>
/// <param name="words">The words of one entitlement.</param>
/// <param name="day">The day that was decided for.</param>
/// <param name="members">What the members are called, in their order.</param>
public sealed class EntitlementReading(EntitlementWords words, DateOnly day, IReadOnlyList<string> members)
{
    private const string MoneyAMonth = "dong_per_month";
    private const string Money = "dong";

    /// <summary>What is due now, with how to claim it, papers and source.</summary>
    public IEnumerable<string> Now(IReadOnlyList<Entitlement> entitlements) =>
        Entries(entitlements.OrderBy(Rank).ThenByDescending(e => e.Amount?.Value)).SelectMany(g => HowTo(g, withPapers: true).Prepend(Line(g))).Concat(OnlyOne(entitlements));

    /// <summary>What can be asked for when a need arises, in the order of its subjects, with whom to ask.</summary>
    public IEnumerable<string> WhenNeeded(IReadOnlyList<Entitlement> entitlements) =>
        Entries(entitlements).SelectMany(g => HowTo(g, withPapers: false).Prepend(Line(g)));

    /// <summary>Name, members and amount alone.</summary>
    public IEnumerable<string> Names(IReadOnlyList<Entitlement> entitlements) => Entries(entitlements).Select(Line);

    /// <summary>What is not known, and what could be decided if it were.</summary>
    /// <param name="undecided">The undecided benefits.</param>
    /// <param name="decided">What is due or can be asked for anyway; a benefit of the same name needs no mention.</param>
    public IEnumerable<string> Undecided(IReadOnlyList<Entitlement> undecided, IEnumerable<Entitlement> decided)
    {
        var asked = new HashSet<(string Name, int? Member)>();
        var questions = undecided.Where(e => !e.Benefit.IsOnDemand && !IsPrivate(e)).GroupBy(e => e.Missing);
        foreach (var question in questions.OrderBy(g => EntitlementWords.FactsOf(g.Key).Count()).ThenByDescending(NamesOf))
        {
            var open = question.Where(e => asked.Add((e.Benefit.Name, e.Member))).ToList();
            if (open.Count == 0)
                continue;
            var facts = string.Join("; ", EntitlementWords.FactsOf(question.Key).Select(words.Fact));
            yield return words.Text("know", ("facts", facts), ("member", Members(open)), ("names", string.Join("; ", open.Select(e => e.Benefit.Name).Distinct())));
        }

        if (undecided.Any(IsPrivate))
            yield return words.Text("know_private");
        var told = decided.Select(e => e.Benefit.Name).ToHashSet();
        if (undecided.Where(e => e.Benefit.IsOnDemand && !told.Contains(e.Benefit.Name)).Select(e => e.Benefit.Name).Distinct().ToList() is { Count: > 0 } names)
            yield return words.Text("know_when_needed", ("names", string.Join("; ", names)));

        static int NamesOf(IEnumerable<Entitlement> entitlements) => entitlements.Select(e => e.Benefit.Name).Distinct().Count();
    }

    // What a person would rather not read aloud is not named.
    private static bool IsPrivate(Entitlement entitlement) => entitlement.Missing.HasFlag(Fact.Hiv);

    private static int Rank(Entitlement entitlement) => entitlement switch
    {
        { Amount.Unit: MoneyAMonth } => 0,
        { Benefit: { Confidence: var confidence } } when !confidence.IsSpoken() => 1,
        { Amount.Unit: Money } => 2,
        { Amount: not null } => 3,
        _ => 4,
    };

    private IEnumerable<IGrouping<(string Name, string? Amount), Entitlement>> Entries(IEnumerable<Entitlement> entitlements) =>
        entitlements.GroupBy(e => (e.Benefit.Name, words.Amount(e, day)));

    private string Line(IGrouping<(string Name, string? Amount), Entitlement> entry) => words.Text(
        "line", ("name", entry.Key.Name), ("member", Members(entry)), ("amount", entry.Key.Amount is { } amount ? words.Text("amount", ("amount", amount)) : ""));

    private IEnumerable<string> HowTo(IEnumerable<Entitlement> entry, bool withPapers)
    {
        var rows = entry.Select(e => e.Benefit).Distinct().ToList();
        yield return words.Text("claim", ("claim", string.Join(' ', rows.Select(r => r.Claim).Distinct())));
        foreach (var extra in rows.SelectMany(r => words.Extras(r, day)).Distinct())
            yield return "  " + extra;
        // Any of the papers that prove one right is enough, so those of the first are told.
        if (withPapers && rows[0].Papers.Count > 0)
            yield return words.Text("papers", ("papers", string.Join("; ", rows[0].Papers)));
        yield return words.Text("source", ("source", string.Join("; ", rows.Select(r => r.Source).Distinct())));
    }

    // Where an amount must be asked for, nobody can say here which is the highest.
    private IEnumerable<string> OnlyOne(IEnumerable<Entitlement> entitlements) =>
        from same in entitlements.Where(e => e.Benefit.HighestOf is not null).GroupBy(e => (e.Member, e.Benefit.HighestOf))
        let names = same.Select(e => e.Benefit.Name).Distinct().ToList()
        where names.Count > 1
        select words.Text("only_one", ("member", Members(same)), ("names", string.Join("; ", names)));

    private string Members(IEnumerable<Entitlement> entry)
    {
        var who = entry.Select(e => e.Member).OfType<int>().Distinct().Order().ToList();
        return who.Count == 0 ? ""
            : words.Text("of_member", ("member", who.Count == members.Count && who.Count > 1 ? words.Text("everybody") : string.Join(", ", who.Select(m => members[m]))));
    }
}
