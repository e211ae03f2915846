using CauNoi.Bot.Conversations;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Figures;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>The words for what a standard may make of the answers. Nothing here promises a result: only the commune recognises.</summary>
public sealed class ResultWords(PolicyBase policy, PolicyWords words, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("check-eligibility");

    /// <summary>What was concluded, as the end of "nhà mình …".</summary>
    public string Headline(Classification result) => _texts.Text($"headline.{ContentKey.Of(result.Status)}", ("statuses", Either(result.Outcome.Possible)));

    /// <summary>Why, in up to four lines.</summary>
    public IEnumerable<string> Why(Classification result, CheckAnswers answers)
    {
        foreach (var reason in result.Reasons)
            if (Line(reason, result, answers) is { } line)
                yield return $"- {line}";
        if (words.StillToKnow(result) is { } open)
            yield return $"- {open}";
    }

    private string Either(StatusSet possible) => string.Join(_texts.Text("or"), possible.Select(words.Status));

    private string? Line(Reason reason, Classification result, CheckAnswers answers) => reason.Kind switch
    {
        ReasonKind.IncomeUnknown when answers.Income.Kind == IncomeKind.OfPerson => Band(result.Standard, answers),
        ReasonKind.DeprivationsEnough => _texts.Text(
            "enough", ("count", reason.Count!.Value.From), ("needed", reason.Needed!.Value), ("names", string.Join(", ", reason.Deprived.Select(words.Indicator)))),
        ReasonKind.AreaKnown or ReasonKind.Concluded or ReasonKind.NotConcluded or ReasonKind.AverageLivingUnknown => null,
        _ => words.Reason(reason),
    };

    // What was chosen from bands has no number to name.
    private string Band(PovertyStandard standard, CheckAnswers answers)
    {
        if (answers.Facts(null).Area is not { } area)
            return _texts.Text("band_open");
        var table = policy.Classifier.TableOf(standard);
        var (lowest, highest) = (table.BracketOf(area, answers.Income.Range.From), table.BracketOf(area, answers.Income.Range.To));
        string Money(int line) => PolicyFigures.Number(standard.Lines[line].HighestWithin(area));
        if (lowest != highest)
            return _texts.Text("band_wide", ("line", Money(lowest)), ("area", words.Area(area)));
        return highest == standard.Lines.Count ? _texts.Text("band_above", ("line", Money(highest - 1)), ("area", words.Area(area)))
            : lowest == 0 ? _texts.Text("band_within", ("line", Money(0)), ("area", words.Area(area)))
            : _texts.Text("band_over", ("over", Money(lowest - 1)), ("line", Money(lowest)), ("area", words.Area(area)));
    }
}
