using CauNoi.Knowledge.Policy.Rows;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.ScoreSheets;

/// <summary>One part of a survey form with its points; a file of <c>policy/score-forms</c>.</summary>
public sealed record ScoreForm
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required ScoreFormKind Kind { get; init; }

    /// <summary>The circular and annex that the form is printed in.</summary>
    public required string Document { get; init; }

    public string Version { get; init; } = "";

    public required DateOnly ValidFrom { get; init; }

    public required DateOnly ValidTo { get; init; }

    public required string Source { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>True for a sample whose points must never decide a class.</summary>
    public bool Example { get; init; }

    /// <summary>Regions or areas whose points differ, in the order of <see cref="ScoreOption.Points"/>; empty where they are the same everywhere.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>A screened household with fewer ticks goes on to the survey; only for <see cref="ScoreFormKind.Screening"/>.</summary>
    public int? SurveyBelow { get; init; }

    /// <summary>In the order of the paper; empty where the table is not known and only the total can be entered.</summary>
    public required IReadOnlyList<ScoreItem> Items { get; init; }

    public bool IsValidOn(DateOnly day) => ValidFrom <= day && day <= ValidTo;

    /// <summary>What one tick adds to the total; null where the standard's points are not known.</summary>
    /// <param name="scoring">The rule of the standard that the form belongs to.</param>
    public int? PointsOfTick(ScoringRule? scoring) => Kind switch
    {
        ScoreFormKind.Screening => 1,
        ScoreFormKind.SurveyDeprivation => scoring?.PointsPerIndicator,
        _ => 0,
    };
}

/// <summary>Which part of the survey a form is.</summary>
public enum ScoreFormKind
{
    /// <summary>Phiếu A: criteria are ticked and counted.</summary>
    Screening,

    /// <summary>Part B1 of Phiếu B: "điểm A".</summary>
    SurveyIncome,

    /// <summary>Part B2 of Phiếu B: "điểm B".</summary>
    SurveyDeprivation,
}
