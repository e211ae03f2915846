namespace CauNoi.Data.Access;

public enum AuditAction
{
    HouseholdRead,
    HouseholdSearch,
    GapsRead,

    /// <summary>Many households at once, as a list or a file.</summary>
    HouseholdsRead,

    /// <summary>A try to link as a resident by household code, second fact and PIN.</summary>
    ResidentLink,

    /// <summary>A household's PIN was locked after too many wrong tries, and its commune was told.</summary>
    PinLocked,

    /// <summary>A read that was not tried because the account has used up its reads.</summary>
    LimitReached,

    /// <summary>The account's commune was told of its misses.</summary>
    MissesReported,

    /// <summary>A report of a review's step, or a complaint, was taken back; the subject is its number.</summary>
    ReportWithdrawn,

    /// <summary>The entries up to one were removed because their time was over; the subject is its number and its mark.</summary>
    EntriesRemoved,
}
