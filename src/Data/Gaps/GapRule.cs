namespace CauNoi.Data.Gaps;

/// <summary>What can be missing or contradictory in a household's record.</summary>
public enum GapRule
{
    HeadBirthDateMissing,
    CitizenIdMissing,
    CitizenIdDuplicate,
    BirthDateImpossible,
    MembersMissing,
    B1Missing,
    B2Mismatch,
    StatusScoreConflict,
    ReviewMissing,
    ReviewOverdue,
    DecisionNoMissing,
    PhoneMalformed,
    HamletUnknown,
    PoorCauseNeedMissing,
}

public enum GapSeverity
{
    /// <summary>The record is incomplete.</summary>
    Minor,

    /// <summary>The review or the recognition rests on it.</summary>
    Major,

    /// <summary>The recorded class may be wrong.</summary>
    Critical,
}

public static class GapRuleExtensions
{
    public static GapSeverity Severity(this GapRule rule) => rule switch
    {
        GapRule.StatusScoreConflict or GapRule.CitizenIdDuplicate or GapRule.B2Mismatch => GapSeverity.Critical,
        GapRule.PhoneMalformed or GapRule.CitizenIdMissing or GapRule.BirthDateImpossible => GapSeverity.Minor,
        _ => GapSeverity.Major,
    };
}
