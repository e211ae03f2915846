using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Places;
using CauNoi.Knowledge.Policy.Benefits;
using CauNoi.Knowledge.Policy.Classification;
using CauNoi.Knowledge.Policy.Figures;
using CauNoi.Knowledge.Policy.Rows;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy;

/// <summary>The law as dated rows: everything below <c>content/policy</c>, with the commune's own rows among them.</summary>
public sealed class PolicyBase
{
    private const string UnitsFile = "policy/units.yaml";

    private PolicyBase(PovertyStandards standards, PolicyFigures figures, BenefitCatalogue benefits, IReadOnlySet<string> provinces)
    {
        Standards = standards;
        Classifier = new Classifier(standards);
        Explainer = new Explainer(standards, Classifier);
        Facts = new FactsCheck(standards, provinces);
        Figures = figures;
        Benefits = benefits;
    }

    public PovertyStandards Standards { get; }

    public Classifier Classifier { get; }

    public Explainer Explainer { get; }

    public FactsCheck Facts { get; }

    public PolicyFigures Figures { get; }

    public BenefitCatalogue Benefits { get; }

    /// <summary>Why the commune's own rows are not used; empty if they are, or if there are none.</summary>
    public IReadOnlyList<ContentFault> LocalFaults { get; private set; } = [];

    /// <summary>Faults of our own rows stop the program; with faults in the commune's rows it goes on without them.</summary>
    /// <param name="ours">The content folder.</param>
    /// <param name="local">The commune's folder of the same layout, if it has one.</param>
    /// <exception cref="ContentException">Names file and line.</exception>
    public static PolicyBase Load(ContentFolder ours, ContentFolder? local)
    {
        var localFaults = local is null ? [] : Lint(ours, local);
        var (policy, faults) = Read(ours, localFaults.Count == 0 ? local : null);
        if (faults.Count > 0)
            throw new ContentException(faults);
        policy.LocalFaults = localFaults;
        return policy;
    }

    /// <summary>Every fault of the rows, with file and line.</summary>
    public static IReadOnlyList<ContentFault> Lint(ContentFolder ours, ContentFolder? local)
    {
        try
        {
            return Read(ours, local).Faults;
        }
        catch (ContentException fault)
        {
            return fault.Faults;
        }
    }

    private static (PolicyBase Policy, IReadOnlyList<ContentFault> Faults) Read(ContentFolder ours, ContentFolder? local)
    {
        var folder = new PolicyFolder(ours, local);
        var provinces = Provinces.Read(ours).Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        var (standards, standardFaults) = PovertyStandards.Read(folder, provinces);
        var (figures, figureFaults) = PolicyFigures.Read(folder, standards, ours.ReadYaml<Dictionary<string, string>>(UnitsFile));
        var (benefits, benefitFaults) = BenefitCatalogue.Read(folder, figures, provinces);
        return (new PolicyBase(standards, figures, benefits, provinces), [.. standardFaults, .. figureFaults, .. benefitFaults]);
    }
}
