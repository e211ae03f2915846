using CauNoi.Data.Gaps;

namespace CauNoi.Data.Reviews;

/// <summary>How far the newest campaign of a commune, or of one hamlet of it, has come.</summary>
public sealed record CampaignProgress
{
    public required long CampaignId { get; init; }

    public required GapArea Area { get; init; }

    public required string CommuneCode { get; init; }

    public required int Year { get; init; }

    /// <summary>The names of the commune's officers in office.</summary>
    public required IReadOnlyList<string> Officers { get; init; }

    /// <summary>By code.</summary>
    public required IReadOnlyList<HamletProgress> Hamlets { get; init; }

    /// <summary>The steps of the commune as a whole; empty where one hamlet is looked at.</summary>
    public required IReadOnlyList<CampaignStep> CommuneSteps { get; init; }
}

/// <param name="Targets">Households to review.</param>
/// <param name="Surveyed">Those of them with the points of this year's survey form.</param>
/// <param name="Decided">Those of them that are decided, or found not to be poor.</param>
/// <param name="Steps">In the order in which they came to be: survey, meeting, posting, then the steps of complaints.</param>
/// <param name="Heads">The names of the hamlet's heads in office.</param>
public sealed record HamletProgress(GapArea Hamlet, int Targets, int Surveyed, int Decided, IReadOnlyList<CampaignStep> Steps, IReadOnlyList<string> Heads);

/// <summary>How far the communes of a province have come in a year.</summary>
public sealed record ProvinceProgress(GapArea Area, int Year, IReadOnlyList<CommuneProgress> Communes);

/// <param name="IsOpen">False if the commune has not opened a campaign.</param>
/// <param name="Steps">By step id: those that hamlets take, counted over the hamlets, and those of the whole commune.</param>
/// <param name="Officers">The names of the commune's officers in office.</param>
public sealed record CommuneProgress(GapArea Commune, bool IsOpen, int Targets, int Surveyed, IReadOnlyDictionary<string, StepCount> Steps, IReadOnlyList<string> Officers);

/// <param name="Places">How many have to take it; those with nothing to do are not counted.</param>
/// <param name="Late">Not done, and the deadline has passed.</param>
public sealed record StepCount(int Places, int Done, int Late);
