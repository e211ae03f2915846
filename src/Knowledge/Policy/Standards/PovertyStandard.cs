using CauNoi.Knowledge.Policy.Rows;

namespace CauNoi.Knowledge.Policy.Standards;

/// <summary>A multidimensional poverty standard with its period and source; one row of <c>policy/standards.yaml</c>.</summary>
public sealed record PovertyStandard : IDatedRow
{
    /// <summary>The area of a standard that holds in the whole country.</summary>
    public const string National = "national";

    public required string Id { get; init; }

    /// <summary><see cref="National"/> or a province code.</summary>
    public required string Area { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public required string Source { get; init; }

    public required Confidence Confidence { get; init; }

    public required IReadOnlyList<IncomeLine> Lines { get; init; }

    /// <summary>In the order in which they are tried; a household that none of them takes in is not poor.</summary>
    public required IReadOnlyList<ClassRule> Classes { get; init; }

    /// <summary>The indicators that are counted.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>The points of Phiếu B; null where the forms of the standard are not known.</summary>
    public ScoringRule? Scoring { get; init; }

    public bool IsNational => Area == National;

    public IncomeLine? Line(string id)
    {
        for (var i = 0; i < Lines.Count; i++)
            if (Lines[i].Id == id)
                return Lines[i];
        return null;
    }
}
