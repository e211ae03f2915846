using System.Globalization;
using CauNoi.Knowledge.Policy.Rows;
using CauNoi.Knowledge.Policy.ScoreSheets;

namespace CauNoi.Knowledge.Policy.Gaps;

/// <summary>One rule for records, in words; a row of <c>policy/data-gaps.yaml</c>.</summary>
public sealed record GapRow : IDatedRow
{
    private readonly string _text = "";
    private readonly string _fix = "";

    /// <summary>The name under which other programs know the rule.</summary>
    public required string Id { get; init; }

    public required FindingSeverity Severity { get; init; }

    /// <summary>What is wrong, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Text { get => Filled(_text); init => _text = value; }

    /// <summary>What the person who can mend it should do.</summary>
    public required string Fix { get => Filled(_fix); init => _fix = value; }

    public required FixedBy FixedBy { get; init; }

    /// <summary>Id of the step of the annual review before which it has to be mended; null if it does not stand in the way of recognition.</summary>
    public string? Before { get; init; }

    /// <summary>Judged only of the assessment of the year in which the record is looked at.</summary>
    public bool InReviewOnly { get; init; }

    /// <summary>Rules of <c>policy/record-rules.yaml</c> that mean the same.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>The law's own number: percent of agreement, working days of posting.</summary>
    public int? Limit { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public required string Source { get; init; }

    public required Confidence Confidence { get; init; }

    public bool BlocksRecognition => Before is not null;

    private string Filled(string text) => text.Replace("{limit}", Limit?.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
