using System.Text.RegularExpressions;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy.Standards;

namespace CauNoi.Data.Gaps;

/// <summary>Finds the defects of one record. At most one gap for a rule and household: the first member that carries it.</summary>
public static partial class HouseholdGaps
{
    private const int OldestPossibleAge = 120;
    private const int ReviewIsDueAfterDays = 365;

    /// <param name="household">With its members and the assessment of its class.</param>
    /// <param name="facts">What other records say about this one.</param>
    /// <param name="standards">The scoring rule is the one in force at the end of the year of the recorded status.</param>
    /// <param name="asOf">The day on which the record is looked at.</param>
    public static IEnumerable<Gap> Check(Household household, RecordFacts facts, PovertyStandards standards, DateOnly asOf)
    {
        var scoring = standards.InForceOn(new DateOnly(household.StatusYear, 12, 31))?.Scoring;
        return MemberGaps(household, facts, asOf)
            .Concat(ScoreGaps(household, scoring))
            .Concat(ReviewGaps(household, asOf))
            .Concat(RecordGaps(household, facts))
            .Select(found => new Gap(household.Code, household.HamletCode, found.Member, found.Rule));
    }

    /// <summary>True if somebody of this birth date can be alive on the day.</summary>
    internal static bool IsPossibleBirthDate(DateOnly born, DateOnly asOf) => born <= asOf && born >= asOf.AddYears(-OldestPossibleAge);

    private static IEnumerable<(GapRule Rule, int? Member)> MemberGaps(Household household, RecordFacts facts, DateOnly asOf)
    {
        if (household.Members.Count == 0)
        {
            yield return (GapRule.MembersMissing, null);
            yield break;
        }

        if (household.Members.FirstOrDefault(m => m.Number == 1) is { BirthDate: null } head)
            yield return (GapRule.HeadBirthDateMissing, head.Number);
        if (household.Members.FirstOrDefault(m => m.CitizenId is null) is { } unnumbered)
            yield return (GapRule.CitizenIdMissing, unnumbered.Number);
        if (household.Members.FirstOrDefault(m => m.CitizenIdIndex is { } id && facts.SharedCitizenIds.Contains(id)) is { } shared)
            yield return (GapRule.CitizenIdDuplicate, shared.Number);
        if (household.Members.FirstOrDefault(m => m.BirthDate is { } born && !IsPossibleBirthDate(born, asOf)) is { } impossible)
            yield return (GapRule.BirthDateImpossible, impossible.Number);
    }

    private static IEnumerable<(GapRule Rule, int? Member)> ScoreGaps(Household household, ScoringRule? scoring)
    {
        var current = household.Current;
        if (current.B1Score is null)
            yield return (GapRule.B1Missing, null);
        if (scoring is null)
            yield break;
        if (current.B2Score != scoring.PointsPerIndicator * (current.Deprivations ?? Deprivations.None).Count())
            yield return (GapRule.B2Mismatch, null);
        if (current.B1Score is { } b1 && StatusByScores(household, scoring, b1) != WithinLine(household.Status))
            yield return (GapRule.StatusScoreConflict, null);
    }

    private static IEnumerable<(GapRule Rule, int? Member)> ReviewGaps(Household household, DateOnly asOf)
    {
        if (household.Current.ReviewedOn is not { } reviewed)
            yield return (GapRule.ReviewMissing, null);
        else if (asOf.DayNumber - reviewed.DayNumber > ReviewIsDueAfterDays)
            yield return (GapRule.ReviewOverdue, null);
        if (household.Current is { Status: HouseholdStatus.Poor, DecisionNo: null })
            yield return (GapRule.DecisionNoMissing, null);
        if (household.Current is { Status: HouseholdStatus.Poor, Causes: null } or { Status: HouseholdStatus.Poor, Needs: null })
            yield return (GapRule.PoorCauseNeedMissing, null);
    }

    private static IEnumerable<(GapRule Rule, int? Member)> RecordGaps(Household household, RecordFacts facts)
    {
        if (household.Phone is { } phone && !MobilePhone().IsMatch(facts.Protection.Open(phone, ProtectedField.Phone)))
            yield return (GapRule.PhoneMalformed, null);
        if (!facts.KnownHamlets.Contains(household.HamletCode))
            yield return (GapRule.HamletUnknown, null);
    }

    // Null stands for every class above the income line.
    private static HouseholdStatus? StatusByScores(Household household, ScoringRule scoring, int b1)
    {
        if (b1 > scoring.IncomeCutoff.For(household.Area))
            return null;
        return household.Current.B2Score >= scoring.DeprivationCutoff ? HouseholdStatus.Poor : HouseholdStatus.NearPoor;
    }

    private static HouseholdStatus? WithinLine(HouseholdStatus status) =>
        status is HouseholdStatus.Poor or HouseholdStatus.NearPoor ? status : null;

    [GeneratedRegex(@"^0[35789][0-9]{8}\z")]
    private static partial Regex MobilePhone();
}
