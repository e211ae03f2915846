using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Lets a campaign follow the records: whom it has to review, and which steps the records show to be done. Running it again changes nothing.</summary>
public sealed class CampaignRecords(CauNoiContext db, ReviewTimetable reviews, ReviewYears years, CampaignTargets targets, CampaignEvidence evidence)
{
    /// <summary>Brings a campaign to a day. Saves; a closed year stays as it is.</summary>
    /// <param name="day">The day in Vietnam.</param>
    public async Task RefreshAsync(long campaignId, DateOnly day, CancellationToken ct)
    {
        if (await db.ReviewCampaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == campaignId, ct) is not { } campaign
            || await years.IsClosedAsync(campaign.CommuneCode, campaign.Year, ct)
            || reviews.For(campaign.Year, day) is not { } timetable)
            return;
        // A turn has a transaction already, and commits it itself. Whoever else refreshes this campaign waits until it ends.
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await db.ReviewCampaigns.Where(c => c.Id == campaignId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Year, c => c.Year), ct);
        await targets.FollowRegistryAsync(campaign, ct);
        var found = await evidence.OfAsync(campaign, ct);
        var steps = await db.CampaignSteps.Where(s => s.CampaignId == campaignId).ToListAsync(ct);
        await AddHamletsAsync(campaign, timetable, found.Keys, steps, ct);
        var rejected = steps.Where(s => s.RejectedOn is not null && s.State == CampaignStepState.Open).Select(s => s.HamletCode).ToHashSet();
        foreach (var step in steps)
            if (reviews.RuleOf(campaign.Year, step.StepId) is { } rule)
                Follow(step, rule, found, rejected.Contains(step.HamletCode), day);
        await db.SaveChangesAsync(ct);
        if (transaction is not null)
            await transaction.CommitAsync(ct);
    }

    private async Task AddHamletsAsync(ReviewCampaign campaign, YearTimetable timetable, IEnumerable<string> recorded, List<CampaignStep> steps, CancellationToken ct)
    {
        var listed = await db.Hamlets.Where(h => h.CommuneCode == campaign.CommuneCode).OrderBy(h => h.Code).Select(h => h.Code).ToListAsync(ct);
        List<CampaignStep> added = [.. listed.Union(recorded).Except(steps.Select(s => s.HamletCode).OfType<string>()).SelectMany(h => CampaignPlan.OfHamlet(campaign, timetable, h))];
        db.CampaignSteps.AddRange(added);
        steps.AddRange(added);
    }

    private static void Follow(CampaignStep step, ReviewStepRule rule, Dictionary<string, HamletEvidence> found, bool isRejected, DateOnly day)
    {
        var hamlet = step.HamletCode is { } code ? found.GetValueOrDefault(code) : null;
        if (rule.PerHamlet && hamlet is null)
        {
            Settle(step, step.State == CampaignStepState.Open ? CampaignStepState.Skipped : step.State, day);
            return;
        }

        if (step.State == CampaignStepState.Skipped)
            Settle(step, CampaignStepState.Open, day);
        if (hamlet is not null)
            Tell(step, rule.ShownBy, hamlet);
        if (IsShown(step, rule, hamlet, found.Values, isRejected, day) is not { } shown)
            return;
        Settle(
            step,
            shown ? CampaignStepState.Recorded
                : step.State != CampaignStepState.Recorded ? step.State
                : step.SettledBy is null ? CampaignStepState.Open : CampaignStepState.Reported,
            day);
    }

    // Null where the records do not speak of such a step.
    private static bool? IsShown(CampaignStep step, ReviewStepRule rule, HamletEvidence? hamlet, IReadOnlyCollection<HamletEvidence> all, bool isRejected, DateOnly day) => rule.ShownBy switch
    {
        StepEvidence.Opening => step.From <= day,
        StepEvidence.Decision => all.Count > 0 && all.All(h => h.All(h.Decided)),
        _ when rule.Phase is ReviewPhase.Posting or ReviewPhase.Repost && step.EndsOn is { } end => end < day,
        // A second survey after a meeting that did not agree is for its people to report: the points alone do not tell it from the first.
        StepEvidence.Scores => hamlet is not null && hamlet.All(hamlet.Surveyed) && !isRejected,
        StepEvidence.Minutes => hamlet is not null && hamlet.All(hamlet.Agreed),
        StepEvidence.Posting => false,
        _ => null,
    };

    private static void Tell(CampaignStep step, StepEvidence? evidence, HamletEvidence hamlet)
    {
        if (evidence == StepEvidence.Minutes && hamlet.All(hamlet.Agreed))
            (step.BeganOn, step.Agreement, step.RejectedOn) = (hamlet.MeetingOn, hamlet.Agreement ?? step.Agreement, null);
        if (evidence == StepEvidence.Posting && hamlet.All(hamlet.Posted))
            (step.BeganOn, step.EndsOn) = (hamlet.PostedFrom, hamlet.PostedTo);
    }

    private static void Settle(CampaignStep step, CampaignStepState state, DateOnly day)
    {
        if (step.State == state)
            return;
        // What an open step remembers is of a report that no longer stands.
        if (state == CampaignStepState.Open)
            (step.SettledOn, step.SettledBy) = (null, null);
        else if (step.State == CampaignStepState.Open)
            (step.SettledOn, step.SettledBy) = (day, null);
        step.State = state;
    }
}
