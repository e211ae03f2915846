using CauNoi.Knowledge.Content;

namespace CauNoi.Knowledge.Policy;

/// <summary>The national standards by period.</summary>
public sealed class PovertyStandards(IReadOnlyList<PovertyStandard> standards)
{
    private const string File = "policy/standards.yaml";

    public IReadOnlyList<PovertyStandard> All { get; } = standards;

    public PovertyStandard? InForceOn(DateOnly day) => All.FirstOrDefault(s => s.IsValidOn(day));

    /// <exception cref="ContentException">The file cannot be read, or two periods overlap.</exception>
    public static PovertyStandards Load(ContentFolder folder)
    {
        var rows = folder.ReadYaml<List<PovertyStandard>>(File);
        foreach (var (earlier, later) in rows.Zip(rows.Skip(1)))
            if (earlier.ValidTo >= later.ValidFrom)
                throw new ContentException(new ContentFault(File, 1, $"{later.Id} overlaps {earlier.Id}, or the rows are not in order"));
        return new PovertyStandards(rows);
    }
}
