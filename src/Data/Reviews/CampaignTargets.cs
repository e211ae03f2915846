using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Which households a campaign has to review; follows the registry (Quyết định 24/2021/QĐ-TTg, Điều 4).</summary>
public sealed class CampaignTargets(CauNoiContext db)
{
    /// <summary>
    /// Adds the households that came to be on the list or have asked, moves those that moved, and takes those away that are neither on the list nor reviewed this year.
    /// A household that this review takes off the list stays. Saves.
    /// </summary>
    internal async Task FollowRegistryAsync(ReviewCampaign campaign, CancellationToken ct)
    {
        var year = campaign.Year;
        var due = await db.Households.Where(h => h.CommuneCode == campaign.CommuneCode)
            .Select(h => new
            {
                h.Id,
                h.HamletCode,
                Asked = h.Assessments.Any(a => a.Year == year && a.RequestedOn != null),
                OnList = h.Status == HouseholdStatus.Poor || h.Status == HouseholdStatus.NearPoor
                    || h.Assessments.Any(a => a.Year < year && (a.Status == HouseholdStatus.Poor || a.Status == HouseholdStatus.NearPoor)
                        && !h.Assessments.Any(b => b.Year < year && b.Year > a.Year)),
            })
            .Where(h => h.OnList || h.Asked).ToDictionaryAsync(h => h.Id, ct);
        var kept = await db.ReviewTargets.Where(t => t.CampaignId == campaign.Id).ToListAsync(ct);
        var named = kept.Select(t => t.SurveyorId).OfType<Guid>().Distinct().ToList();
        var inOffice = await db.Accounts.Where(a => named.Contains(a.Id) && a.RevokedAt == null).Select(a => (Guid?)a.Id).ToHashSetAsync(ct);
        var surveyors = kept.Where(t => inOffice.Contains(t.SurveyorId)).GroupBy(t => t.HamletCode).ToDictionary(g => g.Key, g => g.First().SurveyorId);
        foreach (var target in kept)
        {
            if (!due.Remove(target.HouseholdId, out var household))
                db.ReviewTargets.Remove(target);
            else
                (target.HamletCode, target.Reason) = (household.HamletCode, household.OnList ? TargetReason.OnList : TargetReason.Requested);
        }

        db.ReviewTargets.AddRange(due.Values.Select(h => new ReviewTarget
        {
            CampaignId = campaign.Id,
            HouseholdId = h.Id,
            HamletCode = h.HamletCode,
            CommuneCode = campaign.CommuneCode,
            ProvinceCode = campaign.ProvinceCode,
            Reason = h.OnList ? TargetReason.OnList : TargetReason.Requested,
            SurveyorId = surveyors.GetValueOrDefault(h.HamletCode),
        }));
        await db.SaveChangesAsync(ct);
    }
}
