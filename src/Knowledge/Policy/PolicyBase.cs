using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Places;
using CauNoi.Knowledge.Policy.Benefits;
using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Figures;
using CauNoi.Knowledge.Policy.Gaps;
using CauNoi.Knowledge.Policy.Privacy;
using CauNoi.Knowledge.Policy.Reviews;
using CauNoi.Knowledge.Policy.Rows;
using CauNoi.Knowledge.Policy.ScoreSheets;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy;

/// <summary>The law as dated rows: everything below <c>content/policy</c>, with the commune's own rows among them.</summary>
public sealed class PolicyBase
{
    private const string UnitsFile = "units.yaml";

    private PolicyBase(PolicyFolder folder, IReadOnlySet<string> provinces)
    {
        (Standards, var standardFaults) = PovertyStandards.Read(folder, provinces);
        Classifier = new Classifier(Standards);
        Explainer = new Explainer(Standards, Classifier);
        Facts = new FactsCheck(Standards, provinces);
        (Figures, var figureFaults) = PolicyFigures.Read(folder, Standards, folder.ReadFiles<Dictionary<string, string>>(UnitsFile)[^1].Value);
        (Indicators, var indicatorFaults) = IndicatorTable.Read(folder, Standards, Figures);
        (Benefits, var benefitFaults) = BenefitCatalogue.Read(folder, Figures, provinces);
        Reasons = new RecordedReasons(folder);
        Calendar = WorkingCalendar.Load(folder);
        (Privacy, var privacyFaults) = PrivacyDeadlines.Read(folder, Calendar);
        Reviews = ReviewTimetable.Load(folder, Calendar);
        Reminders = ReminderRules.Load(folder);
        Escalation = EscalationRules.Load(folder);
        ScoreForms = ScoreForms.Load(folder);
        Gaps = GapCatalogue.Load(folder, ScoreForms.Records.Rules);
        Faults = [.. standardFaults, .. figureFaults, .. indicatorFaults, .. benefitFaults, .. Reasons.Faults, .. Gaps.Faults, .. privacyFaults];
    }

    public PovertyStandards Standards { get; }

    public Classifier Classifier { get; }

    public Explainer Explainer { get; }

    public FactsCheck Facts { get; }

    public PolicyFigures Figures { get; }

    public IndicatorTable Indicators { get; }

    public BenefitCatalogue Benefits { get; }

    public RecordedReasons Reasons { get; }

    public WorkingCalendar Calendar { get; }

    public PrivacyDeadlines Privacy { get; }

    public ReviewTimetable Reviews { get; }

    public ReminderRules Reminders { get; }

    public EscalationRules Escalation { get; }

    public ScoreForms ScoreForms { get; }

    public GapCatalogue Gaps { get; }

    /// <summary>Why the commune's own rows are not used; empty if they are, or if there are none.</summary>
    public IReadOnlyList<ContentFault> LocalFaults { get; private init; } = [];

    private IReadOnlyList<ContentFault> Faults { get; }

    /// <summary>Faults of our own rows stop the program; with faults in the commune's rows it goes on without them.</summary>
    /// <param name="ours">The content folder.</param>
    /// <param name="local">The commune's folder of the same layout, if it has one.</param>
    /// <exception cref="ContentException">Names file and line.</exception>
    public static PolicyBase Load(ContentFolder ours, ContentFolder? local)
    {
        var localFaults = local is null ? [] : Lint(ours, local);
        var provinces = Codes(ours);
        var policy = new PolicyBase(new PolicyFolder(ours, localFaults.Count == 0 ? local : null), provinces) { LocalFaults = localFaults };
        return policy.Faults.Count == 0 ? policy : throw new ContentException(policy.Faults);
    }

    /// <summary>Every fault of the rows, with file and line; where a file cannot be read at all, that alone.</summary>
    public static IReadOnlyList<ContentFault> Lint(ContentFolder ours, ContentFolder? local)
    {
        try
        {
            return new PolicyBase(new PolicyFolder(ours, local), Codes(ours)).Faults;
        }
        catch (ContentException fault)
        {
            return fault.Faults;
        }
    }

    private static HashSet<string> Codes(ContentFolder ours) => Provinces.Read(ours).Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
}
