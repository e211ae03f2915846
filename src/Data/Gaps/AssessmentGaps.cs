using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy;
using CauNoi.Knowledge.Policy.Gaps;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Data.Gaps;

/// <summary>What is wrong with the class, the points and the papers of a household.</summary>
internal static class AssessmentGaps
{
    private const int ReviewIsDueAfterDays = 365;

    // Thông tư 07/2021/TT-BLĐTBXH, the points of Phiếu B; judged only by a standard whose forms are known.
    public static void FindInScores(JudgedHousehold household, ScoringRule? scoring, Action<GapRule, int?> found)
    {
        var current = household.Current;
        if (current.B1Score is null)
            found(GapRule.B1Missing, null);
        if (scoring is null)
            return;
        if (current.B1Score < 0)
            found(GapRule.B1Impossible, null);
        if (current.B2Score != scoring.PointsPerIndicator * (current.Deprivations ?? Deprivations.None).Count())
            found(GapRule.B2Mismatch, null);
        if (current.B1Score is { } b1 && ClassByScores(household.Area, current.B2Score, scoring, b1) != WithinLine(household.Status))
            found(GapRule.StatusScoreConflict, null);
    }

    // Quyết định 24/2021/QĐ-TTg, Điều 3, Điều 4, Mẫu số 02, Mẫu số 03.
    public static void FindInPapers(JudgedHousehold household, DateOnly asOf, Action<GapRule, int?> found)
    {
        var current = household.Current;
        if (current.ReviewedOn is not { } reviewed)
            found(GapRule.ReviewMissing, null);
        else if (asOf.DayNumber - reviewed.DayNumber > ReviewIsDueAfterDays)
            found(GapRule.ReviewOverdue, null);
        if (household.Status == HouseholdStatus.Poor && !current.HasDecisionNo)
            found(GapRule.DecisionNoMissing, null);
        if ((household.Status == HouseholdStatus.NearPoor && !current.HasDecisionNo)
            || (current.HasDecisionNo && !current.HasDecisionDate))
            found(GapRule.DecisionIncomplete, null);
        if (current.HasCertificateNo != current.HasCertificateDate || (current.HasCertificateNo && household.Ethnicity is null))
            found(GapRule.CertificateIncomplete, null);
        if (household.Status == HouseholdStatus.Poor && !(current.HasCauses && current.HasNeeds))
            found(GapRule.PoorCauseNeedMissing, null);
    }

    public static void FindInHistory(JudgedHousehold household, Action<GapRule, int?> found)
    {
        var years = household.Years;
        // A record that begins after the escape says nothing of the years before.
        if (IsEscaped(household.Status) && years.LastOrDefault(y => y.Year < household.StatusYear && !IsEscaped(y.Status)) is { } before && WithinLine(before.Status) is null)
            found(GapRule.PreviousYearMissing, null);
        if (years.Count > 0 && years[^1].Year - years[0].Year != years.Count - 1)
            found(GapRule.HistoryYearMissing, null);
    }

    private static bool IsEscaped(HouseholdStatus status) => status is HouseholdStatus.NewlyEscapedPoor or HouseholdStatus.NewlyEscapedNearPoor;

    // Null stands for every class above the income line.
    private static HouseholdStatus? ClassByScores(AreaKind area, int? b2, ScoringRule scoring, int b1) =>
        b1 > scoring.IncomeCutoff.For(area) ? null : b2 >= scoring.DeprivationCutoff ? HouseholdStatus.Poor : HouseholdStatus.NearPoor;

    private static HouseholdStatus? WithinLine(HouseholdStatus status) => status is HouseholdStatus.Poor or HouseholdStatus.NearPoor ? status : null;
}
