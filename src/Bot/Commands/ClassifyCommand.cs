using System.CommandLine;
using CauNoi.Bot.Skills;
using CauNoi.Knowledge.Places;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Classification;

namespace CauNoi.Bot.Commands;

/// <summary><c>classify FILE.json --as-of DATE [--province CODE]</c>: the class by the State's and by the province's standard, with every reason.</summary>
public static class ClassifyCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "A household in JSON; see docs/policy.md." };
        var asOf = CommandContext.AsOf();
        var province = new Option<string?>("--province") { Description = "Province code, in place of the file's." };
        var command = new Command("classify", "Say in which class a household is, by which standard and why.") { file, asOf, province };
        command.SetAction(result =>
        {
            var day = result.GetValue(asOf) ?? CommandContext.Today();
            var knowledge = CommandContext.Knowledge();
            var policy = knowledge.Policy;
            var phrases = CommandContext.Phrases(knowledge);
            var words = new PolicyWords(policy, phrases);
            if (!CommandInput.TryRead(result.GetRequiredValue(file), phrases, HouseholdFile.Read, out var household, out var reason))
                return CommandOutput.Refuse(reason);
            household = household with { Province = result.GetValue(province) ?? household.Province };
            var faults = policy.Facts.Faults(household.Facts, day, household.Members?.Count, household.IndicatorCount).ToList();
            if (faults.Count > 0)
                return CommandOutput.Refuse(string.Join(" ", faults.Select(words.Fault)));
            var national = policy.Explainer.National(household.Facts, day)!;
            var provincial = policy.Explainer.Provincial(household.Facts, day);
            var place = Provinces.Read(knowledge.Content).FirstOrDefault(p => p.Code == household.Province);
            var notes = Notes(words, policy, national, provincial, place, day);
            if (result.GetValue(CommandContext.Json))
                CommandOutput.Json(new { AsOf = day, National = Document(words, national), Provincial = provincial is null ? null : Document(words, provincial), Notes = notes });
            else
                CommandOutput.Line(string.Join("\n\n", new[] { Text(words, national, null), provincial is null ? null : Text(words, provincial, place) }.OfType<string>().Concat(notes)));
            return CommandContext.Success;
        });
        return command;
    }

    private static List<string> Notes(PolicyWords words, PolicyBase policy, Classification national, Classification? provincial, ProvinceName? place, DateOnly day) =>
        place is null ? [] : provincial is null ? [words.NoProvincial(policy.Standards, place, day)] : [.. new[] { words.FlagsDiffer(national, provincial, place) }.OfType<string>()];

    private static object Document(PolicyWords words, Classification result) => new
    {
        Standard = result.Standard.Id,
        result.Status,
        Reasons = result.Reasons.Select(r => new { Text = words.Reason(r), r.Source }),
        result.Outcome.Possible,
        Undecided = PolicyWords.UndecidedNames(result),
        Nearest = result.Nearest.Select(b => new { Fact = b.OfIncome ? "income_per_person" : "indicators", b.Change, b.Status, Text = words.Boundary(b) }),
        result.Standard.Source,
        Confidence = result.Standard.Confidence.ToString(),
    };

    private static string Text(PolicyWords words, Classification result, ProvinceName? place) => string.Join(
        '\n',
        [
            words.Standard(result.Standard, place),
            .. result.Reasons.Select(r => $"- {words.Reason(r)}"),
            .. result.Nearest.Select(b => $"- {words.Boundary(b)}"),
            .. new[] { words.StillToKnow(result) }.OfType<string>(),
            .. result.Reasons.Select(r => r.Source).Distinct().Select(s => $"📌 {s}"),
        ]);
}
