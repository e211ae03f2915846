namespace CauNoi.Knowledge.Evaluation;

/// <summary>The figures of one evaluation run; shares are fractions of 1.</summary>
public sealed record EvalReport
{
    public required int Questions { get; init; }

    public required InScopeFigures InScope { get; init; }

    public required OutOfScopeFigures OutOfScope { get; init; }

    public required IReadOnlyDictionary<string, SliceFigures> ByNoise { get; init; }

    public required IReadOnlyDictionary<string, SliceFigures> ByRole { get; init; }

    public required IReadOnlyDictionary<string, SliceFigures> ByCategory { get; init; }

    /// <summary>"first" and "later" turns; null for questions that stand alone.</summary>
    public IReadOnlyDictionary<string, SliceFigures>? ByTurn { get; init; }

    /// <summary>Pairs of expected and first topic, most frequent first, then out-of-scope questions that got an answer.</summary>
    public required IReadOnlyList<Confusion> Confusions { get; init; }

    public required Latency LatencyUs { get; init; }

    public required double BuildMs { get; init; }
}

/// <summary>Ranking figures and final outcomes of the questions that the FAQ should answer.</summary>
public sealed record InScopeFigures(
    int N,
    double RecallAt1,
    double RecallAt3,
    double StrictAt1,
    double MrrAt10,
    double AnsweredRight,
    double AnsweredWrong,
    double SuggestedHit,
    double SuggestedMiss,
    double Abstained,
    double Fixed);

/// <summary>Final outcomes of the questions that the FAQ should not answer.</summary>
public sealed record OutOfScopeFigures(
    int N, double FalseAnswerRate, double Suggested, double Abstained, double Fixed, IReadOnlyDictionary<string, OutOfScopeFigures>? ByKind);

/// <summary>A part of the questions.</summary>
public sealed record SliceFigures(int N, double? RecallAt1, double? RecallAt3, double? FalseAnswerRate);

/// <summary>What was taken for what, with one example.</summary>
public sealed record Confusion(string? Expected, string Got, int Count, string Example, double? Score);

/// <summary>Microseconds for one question.</summary>
public sealed record Latency(double P50, double P99);
