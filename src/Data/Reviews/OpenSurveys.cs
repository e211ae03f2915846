using CauNoi.Data.Storage;

namespace CauNoi.Data.Reviews;

/// <summary>The households that somebody was named to survey in the newest campaign of their commune, while its year is not closed, and that have no scores of that year yet.</summary>
internal static class OpenSurveys
{
    public static IQueryable<ReviewTarget> Of(CauNoiContext db, Guid accountId) => db.ReviewTargets.Where(t => t.SurveyorId == accountId
        && db.ReviewCampaigns.Any(c => c.Id == t.CampaignId
            && !db.ReviewCampaigns.Any(later => later.CommuneCode == c.CommuneCode && later.Year > c.Year)
            && !db.ClosedYears.Any(y => y.CommuneCode == c.CommuneCode && y.Year == c.Year)
            && !db.Assessments.Any(a => a.HouseholdId == t.HouseholdId && a.Year == c.Year && a.B1Score != null && a.B2Score != null)));
}
