using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Knowledge.Policy.ScoreSheets;

/// <summary>The classes that the two scores allow (Nghị định 07/2021/NĐ-CP, Điều 3; Thông tư 07/2021/TT-BLĐTBXH).</summary>
public static class ClassByScores
{
    private static readonly IReadOnlyList<RecordedClass> AboveLine = [RecordedClass.AverageLiving, RecordedClass.NotPoor];
    private static readonly IReadOnlyList<RecordedClass> WithinLine = [RecordedClass.Poor, RecordedClass.NearPoor];

    /// <param name="scoring">The points of the standard.</param>
    /// <param name="area">Where the household lives.</param>
    /// <param name="a">"Điểm A"; the cut-off itself is within the line.</param>
    /// <param name="b">"Điểm B"; null if not known.</param>
    public static IReadOnlyList<RecordedClass> Possible(ScoringRule scoring, AreaKind area, int a, int? b) =>
        a > scoring.IncomeCutoff.For(area) ? AboveLine
        : b is null ? WithinLine
        : b >= scoring.DeprivationCutoff ? [RecordedClass.Poor]
        : [RecordedClass.NearPoor];
}
