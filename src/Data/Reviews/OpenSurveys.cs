using CauNoi.Data.Storage;

namespace CauNoi.Data.Reviews;

/// <summary>The households that somebody was named to survey and that have no scores of the campaign's year yet.</summary>
internal static class OpenSurveys
{
    public static IQueryable<ReviewTarget> Of(CauNoiContext db, Guid accountId) => db.ReviewTargets.Where(t => t.SurveyorId == accountId
        && !db.Assessments.Any(a => a.HouseholdId == t.HouseholdId && a.B1Score != null && a.B2Score != null
            && db.ReviewCampaigns.Any(c => c.Id == t.CampaignId && c.Year == a.Year)));
}
