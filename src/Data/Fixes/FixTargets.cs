using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;
using CauNoi.Knowledge.Policy.Gaps;

namespace CauNoi.Data.Fixes;

/// <summary>Which values have to be asked for to close a gap. Some gaps no single value closes: a missing list of members, a review that is to be made again.</summary>
public static class FixTargets
{
    /// <summary>The values in the order in which they are asked, each once.</summary>
    /// <param name="household">With its members and assessments.</param>
    /// <param name="gaps">The gaps to close.</param>
    /// <param name="asOf">For dates that cannot be.</param>
    public static IReadOnlyList<FixTarget> Of(Household household, IEnumerable<Gap> gaps, DateOnly asOf) =>
        [.. gaps.SelectMany(g => Of(household, g, asOf)).DistinctBy(t => (t.Field, t.Number)).OrderBy(t => t.Number is null ? 0 : (int)t.Field.Part()).ThenBy(t => t.Number).ThenBy(t => t.Field)];

    private static IEnumerable<FixTarget> Of(Household household, Gap gap, DateOnly asOf)
    {
        var current = household.Current;
        return gap.Rule switch
        {
            GapRule.HeadBirthDateMissing => [Member(FixField.BirthDate, 1)],
            GapRule.CitizenIdMissing => household.Members.Where(m => m.CitizenId is null).Select(m => Member(FixField.CitizenId, m.Number)),
            GapRule.CitizenIdDuplicate => [Member(FixField.CitizenId, gap.MemberNumber ?? 1)],
            GapRule.CitizenIdConflict => [Member(FixField.Sex, gap.MemberNumber ?? 1), Member(FixField.BirthDate, gap.MemberNumber ?? 1), Member(FixField.CitizenId, gap.MemberNumber ?? 1)],
            GapRule.BirthDateImpossible => household.Members.Where(m => m.BirthDate is { } born && !BirthDates.IsPossible(born, asOf)).Select(m => Member(FixField.BirthDate, m.Number)),
            GapRule.B1Missing or GapRule.B1Impossible => [Year(FixField.B1Score)],
            GapRule.B2Mismatch => [Year(FixField.Deprivations), Year(FixField.B2Score)],
            GapRule.StatusScoreConflict => [Year(FixField.B1Score), Year(FixField.Deprivations), Year(FixField.B2Score)],
            GapRule.ReviewMissing => [Year(FixField.ReviewedOn)],
            GapRule.DecisionNoMissing or GapRule.DecisionIncomplete => Empty((FixField.DecisionNo, current.DecisionNo), (FixField.DecisionDate, current.DecisionDate)),
            GapRule.CertificateIncomplete =>
            [
                .. Empty((FixField.CertificateNo, current.CertificateNo), (FixField.CertificateDate, current.CertificateDate)),
                .. household.Ethnicity is null ? [new FixTarget(FixField.Ethnicity, gap.Rule)] : Array.Empty<FixTarget>(),
            ],
            GapRule.PhoneMalformed => [new FixTarget(FixField.Phone, gap.Rule)],
            GapRule.PoorCauseNeedMissing => Empty((FixField.Causes, current.Causes), (FixField.Needs, current.Needs)),
            GapRule.MinutesMissing => [.. Empty((FixField.MinutesNo, current.MinutesNo ?? (object?)current.MinutesDate)), Year(FixField.Agreement)],
            GapRule.PostingIncomplete => [Year(FixField.PostedFrom), Year(FixField.PostedTo)],
            GapRule.RequestIncomplete => Empty((FixField.RequestedOn, current.RequestedOn), (FixField.ScreenedIn, current.ScreenedIn)),
            _ => [],
        };

        FixTarget Member(FixField field, int number) => new(field, gap.Rule, number);
        FixTarget Year(FixField field) => new(field, gap.Rule, household.StatusYear);
        IEnumerable<FixTarget> Empty(params IEnumerable<(FixField Field, object? Value)> fields) => fields.Where(f => f.Value is null).Select(f => Year(f.Field));
    }
}
