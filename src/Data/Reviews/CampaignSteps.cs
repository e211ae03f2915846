using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Finds single steps of campaigns, each only for those whose business it is.</summary>
public sealed class CampaignSteps(CauNoiContext db, ReviewTimetable reviews, ReviewYears years)
{
    /// <summary>A step that the reader does herself; null if there is none: not there and not hers are one answer.</summary>
    public Task<StepInHand?> FindAsync(Reader reader, long stepId, CancellationToken ct) =>
        FindAsync(DoneBy(reader.AccountId).Where(s => s.Id == stepId), ct);

    /// <summary>Whoever else changes steps of the same campaign waits until this transaction ends.</summary>
    internal Task HoldAsync(long stepId, CancellationToken ct) =>
        db.ReviewCampaigns.Where(c => c.Steps.Any(s => s.Id == stepId)).ExecuteUpdateAsync(set => set.SetProperty(c => c.Year, c => c.Year), ct);

    internal IQueryable<CampaignStep> DoneBy(Guid accountId) => db.CampaignSteps.Where(CampaignScope.DoneBy(db, accountId));

    internal Task<bool> IsClosedAsync(StepInHand step, CancellationToken ct) => years.IsClosedAsync(step.Step.CommuneCode, step.Year, ct);

    internal async Task<StepInHand?> FindAsync(IQueryable<CampaignStep> steps, CancellationToken ct)
    {
        var found = await steps.AsNoTracking()
            .Select(s => new
            {
                Step = s,
                Year = db.ReviewCampaigns.Where(c => c.Id == s.CampaignId).Select(c => c.Year).First(),
                Hamlet = db.Hamlets.Where(h => h.Code == s.HamletCode).Select(h => h.Name).FirstOrDefault(),
                By = db.Accounts.Where(a => a.Id == s.SettledBy).Select(a => a.Name).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(ct);
        return found is not null && reviews.RuleOf(found.Year, found.Step.StepId) is { } rule ? new StepInHand(found.Step, rule, found.Year, found.Hamlet, found.By) : null;
    }

    /// <summary>The first step that has to be done before this one and is not; null if none is.</summary>
    internal async Task<StepInHand?> FirstOpenBeforeAsync(StepInHand step, CancellationToken ct)
    {
        var open = db.CampaignSteps.Where(s => s.CampaignId == step.Step.CampaignId && s.State == CampaignStepState.Open);
        var before = step.Rule switch
        {
            { PerHamlet: true } => Of(open, step, BeforeInHamlet(step)),
            { Phase: ReviewPhase.Repost } => Of(open, step, [RecheckOf(step.Step.StepId)]),
            { ShownBy: StepEvidence.Decision } => open.Where(s => s.HamletCode != null).OrderBy(s => s.HamletCode).ThenBy(s => s.Id),
            _ => null,
        };
        return before is null ? null : await FindAsync(before, ct);
    }

    /// <summary>The first step that was done because this one was; null if none was. A complaint rests on the posting as soon as it is made.</summary>
    internal async Task<StepInHand?> FirstDoneAfterAsync(StepInHand step, CancellationToken ct)
    {
        var others = db.CampaignSteps.Where(s => s.CampaignId == step.Step.CampaignId && s.Id != step.Step.Id);
        var done = others.Where(s => s.State == CampaignStepState.Reported || s.State == CampaignStepState.Recorded);
        if (step.Rule.Phase == ReviewPhase.Recheck)
            return await FindAsync(Of(done, step, [RepostOf(step.Step.StepId)]), ct);
        if (!step.Rule.PerHamlet)
            return null;
        var (inHamlet, decisions) = (AfterInHamlet(step), DecisionsOf(step));
        var posts = step.Rule.Phase == ReviewPhase.Posting;
        return await FindAsync(
            done.Where(s => (s.HamletCode == step.Step.HamletCode && inHamlet.Contains(s.StepId)) || (s.HamletCode == null && decisions.Contains(s.StepId)))
                .Union(others.Where(s => posts && s.HamletCode == step.Step.HamletCode && s.StepId.StartsWith(Ids.Recheck)))
                .OrderBy(s => s.Id),
            ct);
    }

    /// <summary>The surveys of the hamlet of a step.</summary>
    internal async Task<List<long>> SurveysOfAsync(StepInHand step, CancellationToken ct)
    {
        var inHamlet = await db.CampaignSteps.Where(s => s.CampaignId == step.Step.CampaignId && s.HamletCode == step.Step.HamletCode).Select(s => new { s.Id, s.StepId }).ToListAsync(ct);
        return [.. inHamlet.Where(s => IsSurvey(step.Year, s.StepId)).Select(s => s.Id)];
    }

    /// <summary>Sets the deadline of the second posting after a re-check that ends on a day.</summary>
    internal Task DelayRepostAsync(StepInHand recheck, DateOnly recheckEnd, WorkingCalendar calendar, CancellationToken ct)
    {
        var id = RepostOf(recheck.Step.StepId);
        var deadline = calendar.After(recheckEnd, WorkingDaysOf(recheck.Year, id));
        return db.CampaignSteps.Where(s => s.CampaignId == recheck.Step.CampaignId && s.HamletCode == recheck.Step.HamletCode && s.StepId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Deadline, deadline), ct);
    }

    /// <summary>The id of the second posting of the same complaint as a re-check.</summary>
    internal static string RepostOf(string recheckId) => Ids.Repost + recheckId[recheckId.LastIndexOf('-')..];

    /// <summary>The id of the re-check of the same complaint as a second posting.</summary>
    internal static string RecheckOf(string repostId) => Ids.Recheck + repostId[repostId.LastIndexOf('-')..];

    private bool IsSurvey(int year, string stepId) => reviews.RuleOf(year, stepId)?.ShownBy == StepEvidence.Scores;

    internal int WorkingDaysOf(int year, string stepId) => reviews.RuleOf(year, stepId)?.TakesWorkingDays ?? 1;

    private IEnumerable<ReviewStep> TimetableOf(StepInHand step) => reviews.For(step.Year, step.Step.From)?.Steps ?? [];

    private IEnumerable<string> InHamlet(StepInHand step) => TimetableOf(step).Where(s => s.Rule.PerHamlet).Select(s => s.Id);

    private List<string> BeforeInHamlet(StepInHand step) => [.. InHamlet(step).TakeWhile(id => id != step.Step.StepId)];

    private List<string> AfterInHamlet(StepInHand step) => [.. InHamlet(step).SkipWhile(id => id != step.Step.StepId).Skip(1)];

    private List<string> DecisionsOf(StepInHand step) => [.. TimetableOf(step).Where(s => s.Rule.ShownBy == StepEvidence.Decision).Select(s => s.Id)];

    private static IQueryable<CampaignStep> Of(IQueryable<CampaignStep> open, StepInHand step, List<string> ids) =>
        open.Where(s => s.HamletCode == step.Step.HamletCode && ids.Contains(s.StepId)).OrderBy(s => s.Id);

    /// <summary>The steps of a complaint, before the number of the complaint.</summary>
    internal static class Ids
    {
        public const string Recheck = "recheck";
        public const string Repost = "repost";
    }
}
