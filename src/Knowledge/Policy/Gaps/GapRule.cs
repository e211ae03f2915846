namespace CauNoi.Knowledge.Policy.Gaps;

/// <summary>What can be missing or contradictory in a household's record. The numbers are part of buttons that people keep.</summary>
public enum GapRule
{
    HeadBirthDateMissing = 1,
    CitizenIdMissing = 2,
    CitizenIdDuplicate = 3,
    BirthDateImpossible = 4,
    MembersMissing = 5,
    B1Missing = 6,
    B2Mismatch = 7,
    StatusScoreConflict = 8,
    ReviewMissing = 9,
    ReviewOverdue = 10,
    DecisionNoMissing = 11,
    PhoneMalformed = 12,
    HamletUnknown = 13,
    PoorCauseNeedMissing = 14,

    /// <summary>The digits for sex and year of birth say something else than the record, or there are not twelve digits.</summary>
    CitizenIdConflict = 15,

    /// <summary>There are members, but no first one.</summary>
    HeadMissing = 16,

    B1Impossible = 17,

    /// <summary>A near-poor household without a decision's number, or a number without its date.</summary>
    DecisionIncomplete = 18,

    CertificateIncomplete = 19,

    /// <summary>Newly escaped, and not on the list in the year before, as far as it is recorded.</summary>
    PreviousYearMissing = 20,

    HistoryYearMissing = 21,
    MinutesMissing = 22,
    PostingIncomplete = 23,
    RequestIncomplete = 24,
}
