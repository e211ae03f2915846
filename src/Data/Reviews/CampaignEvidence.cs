using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy.Gaps;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Reads from the year's assessments how far a campaign has come.</summary>
public sealed class CampaignEvidence(CauNoiContext db, GapCatalogue gaps)
{
    /// <summary>The share of a hamlet meeting that has to agree, in percent, and where it is said (Quyết định 24/2021/QĐ-TTg, Điều 4).</summary>
    /// <param name="year">Review year.</param>
    public (int Percent, string Source) Majority(int year)
    {
        var row = gaps.Of(GapRule.MinutesMissing, new DateOnly(year, 12, 1));
        return (row.Limit ?? throw new InvalidOperationException("The rule of the minutes has no limit."), row.Source);
    }

    internal async Task<Dictionary<string, HamletEvidence>> OfAsync(ReviewCampaign campaign, CancellationToken ct)
    {
        var limit = Majority(campaign.Year).Percent;
        var results = db.Assessments.Where(YearResult.IsOut);
        var rows = await db.ReviewTargets.Where(t => t.CampaignId == campaign.Id)
            .LeftJoin(
                db.Assessments.Where(a => a.Year == campaign.Year),
                t => t.HouseholdId,
                a => a.HouseholdId,
                (t, a) => new
                {
                    t.HamletCode,
                    Surveyed = a != null && a.B1Score != null && a.B2Score != null,
                    HasMinutes = a != null && a.MinutesNo != null && a.MinutesDate != null,
                    Agreement = a != null ? a.Agreement : null,
                    MinutesDate = a != null ? a.MinutesDate : null,
                    PostedFrom = a != null ? a.PostedFrom : null,
                    PostedTo = a != null ? a.PostedTo : null,
                    Decided = results.Any(r => r.HouseholdId == t.HouseholdId && r.Year == campaign.Year),
                })
            .ToListAsync(ct);
        return rows.GroupBy(r => r.HamletCode).ToDictionary(g => g.Key, g => new HamletEvidence
        {
            Targets = g.Count(),
            Surveyed = g.Count(r => r.Surveyed),
            Agreed = g.Count(r => r.HasMinutes && !(r.Agreement < limit)),
            Posted = g.Count(r => r.PostedFrom is not null && r.PostedTo is not null),
            Decided = g.Count(r => r.Decided),
            MeetingOn = g.Max(r => r.MinutesDate),
            Agreement = g.Min(r => r.Agreement),
            PostedFrom = g.Min(r => r.PostedFrom),
            PostedTo = g.Max(r => r.PostedTo),
        });
    }
}
