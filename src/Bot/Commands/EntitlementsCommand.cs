using System.CommandLine;
using CauNoi.Bot.Skills;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Benefits;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Bot.Commands;

/// <summary><c>entitlements FILE.json --as-of DATE [--province CODE]</c>: what a household and its members may claim, what ends soon, and what cannot be decided yet.</summary>
public static class EntitlementsCommand
{
    private const int SoonInDays = 183;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "A household with its members in JSON; see docs/policy.md." };
        var asOf = CommandContext.AsOf();
        var province = new Option<string?>("--province") { Description = "Province code, in place of the file's." };
        var command = new Command("entitlements", "Say what a household and its members are entitled to, with amount, how to claim, papers and source.") { file, asOf, province };
        command.SetAction(result =>
        {
            var day = result.GetValue(asOf) ?? CommandContext.Today();
            var knowledge = CommandContext.Knowledge();
            var phrases = CommandContext.Phrases(knowledge);
            if (!CommandInput.TryRead(result.GetRequiredValue(file), phrases, HouseholdFile.Read, out var household, out var reason))
                return CommandOutput.Refuse(reason);
            household = household with { Province = result.GetValue(province) ?? household.Province };
            var faults = knowledge.Policy.Facts.Faults(household.Facts, day, household.Members?.Count, household.IndicatorCount).ToList();
            if (faults.Count > 0)
                return CommandOutput.Refuse(string.Join(" ", faults.Select(new PolicyWords(knowledge.Policy, phrases).Fault)));
            var family = household.Family(Classes(knowledge.Policy, household, day), ProvincialClasses(knowledge.Policy, household, day));
            var list = knowledge.Policy.Benefits.Of(family, day);
            var words = new EntitlementWords(knowledge.Policy, phrases);
            var names = Names(words, household);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(Document(words, list, family));
            else
                CommandOutput.Line(string.Join('\n', Lines(words, list, family, names)));
            return CommandContext.Success;
        });
        return command;
    }

    private static StatusSet Classes(PolicyBase policy, HouseholdFile household, DateOnly day) =>
        household.Status is { } status ? StatusSet.Of(status) : policy.Classifier.DecideNational(household.Facts, day)!.Value.Possible;

    private static StatusSet ProvincialClasses(PolicyBase policy, HouseholdFile household, DateOnly day) =>
        household.ProvincialStatus is { } status ? StatusSet.Of(status) : policy.Classifier.DecideProvincial(household.Facts, day)?.Possible ?? default;

    private static List<string> Names(EntitlementWords words, HouseholdFile household) =>
        [.. (household.Members ?? []).Select((m, i) => m.Name ?? words.Text("member", ("number", i + 1)))];

    private static IEnumerable<string> Lines(EntitlementWords words, EntitlementList list, FamilyFacts family, IReadOnlyList<string> names)
    {
        var reading = new EntitlementReading(words, list.Day, names);
        if (list.Now.Count == 0)
            yield return words.Text("none_now");
        foreach (var line in Section(words, "now", reading.Now(list.Now)))
            yield return line;
        foreach (var line in Section(words, "ending", list.EndingWithin(SoonInDays).Select(e => words.Ends(e, names))))
            yield return line;
        if (family.ListEndsOn is { } end && list.OnTheList().Select(e => e.Benefit.Name).Distinct().Count() is > 0 and var count)
            yield return words.Text("list_ends", ("count", count), ("year", end.Year), ("day", Conversations.VietnamFormat.Date(end)));
        foreach (var line in Section(words, "not_received", reading.Names(list.NotReceived())))
            yield return line;
        foreach (var line in Section(words, "when_needed", reading.WhenNeeded(list.WhenNeeded)))
            yield return line;
        foreach (var line in Section(words, "undecided", reading.Undecided(list.Undecided, list.Now.Concat(list.WhenNeeded))))
            yield return line;
    }

    private static IEnumerable<string> Section(EntitlementWords words, string heading, IEnumerable<string> lines) =>
        lines.ToList() is { Count: > 0 } all ? ["", words.Text(heading), "", .. all] : [];

    private static object Document(EntitlementWords words, EntitlementList list, FamilyFacts family) => new
    {
        AsOf = list.Day,
        Now = list.Now.Select(e => One(words, e, list.Day)),
        Ending = list.EndingWithin(SoonInDays).Select(e => One(words, e, list.Day)),
        OnTheList = list.OnTheList().Select(e => e.Benefit.Id).Distinct(),
        ListEnds = family.ListEndsOn,
        NotReceived = list.NotReceived().Select(e => One(words, e, list.Day)),
        WhenNeeded = list.WhenNeeded.Select(e => One(words, e, list.Day)),
        Undecided = list.Undecided.Select(e => new { e.Benefit.Id, Member = e.Member + 1, Missing = EntitlementWords.FactsOf(e.Missing), Text = words.Missing(e) }),
    };

    private static object One(EntitlementWords words, Entitlement e, DateOnly day) => new
    {
        e.Benefit.Id,
        e.Benefit.Name,
        Member = e.Member + 1,
        Amount = words.Amount(e, day),
        e.EndsOn,
        EndsBy = e.EndsOn is null ? null : (EndReason?)e.EndsBy,
        e.Received,
        e.Benefit.Claim,
        e.Benefit.Papers,
        e.Benefit.Source,
        Confidence = e.Benefit.Confidence.ToString(),
    };
}
