using CauNoi.Data.Access;
using CauNoi.Data.Privacy;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Who of a household wants to be told the outcome of its review. A wish belongs to one linked chat and ends with its link.</summary>
public sealed class OutcomeWishes(CauNoiContext db, ReviewTimetable reviews)
{
    /// <summary>What a person can be told of her own household; null if it is not under review this year, or has its outcome.</summary>
    /// <param name="household">Her own, read with its assessments.</param>
    /// <param name="today">The day in Vietnam.</param>
    public async Task<AwaitedOutcome?> AwaitedAsync(ConsentGiver person, Household household, DateOnly today, CancellationToken ct)
    {
        var year = today.Year;
        if (await db.Assessments.Where(YearResult.IsDecided).AnyAsync(a => a.HouseholdId == household.Id && a.Year == year, ct))
            return null;
        var target = await db.ReviewTargets
            .Where(t => t.HouseholdId == household.Id && db.ReviewCampaigns.Any(c => c.Id == t.CampaignId && c.Year == year))
            .Select(t => (TargetReason?)t.Reason).FirstOrDefaultAsync(ct);
        var requestedOn = household.Assessments.Find(a => a.Year == year)?.RequestedOn;
        if ((target is null && requestedOn is null) || reviews.For(year, today)?.OutcomeOf(target == TargetReason.OnList ? null : requestedOn) is not { } step)
            return null;
        var own = await db.CampaignSteps.AsNoTracking()
            .FirstOrDefaultAsync(s => s.CommuneCode == household.CommuneCode && s.HamletCode == null && s.StepId == step.Id && db.ReviewCampaigns.Any(c => c.Id == s.CampaignId && c.Year == year), ct);
        if (own is { State: CampaignStepState.Reported or CampaignStepState.Recorded } && await db.Assessments.Where(YearResult.IsFoundNotPoor).AnyAsync(a => a.HouseholdId == household.Id && a.Year == year, ct))
            return null;
        return new AwaitedOutcome(year, step, own is { MovedAt: not null } ? own.Deadline : step.To, await Of(person).AnyAsync(w => w.Year == year, ct));
    }

    /// <summary>Notes that she wants to be told; a second time changes nothing. Saves.</summary>
    /// <returns>What she waits for; null if there is nothing to wait for, or her chat is not linked.</returns>
    public async Task<AwaitedOutcome?> WantAsync(ConsentGiver person, Household household, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        if (await AwaitedAsync(person, household, today, ct) is not { } awaited || await ChatsOf(person).Select(c => (long?)c.Id).SingleOrDefaultAsync(ct) is not { } chat)
            return null;
        if (awaited.IsWanted)
            return awaited;
        // Told of an outcome that the commune has taken back since, she waits anew.
        await db.OutcomeWishes.Where(w => w.ChatId == chat && w.Year == awaited.Year).ExecuteDeleteAsync(ct);
        db.OutcomeWishes.Add(new OutcomeWish
        {
            ChatId = chat,
            HouseholdId = household.Id,
            Year = awaited.Year,
            StepId = awaited.Step.Id,
            ExpectedOn = awaited.By,
            AskedAt = now,
        });
        await db.SaveChangesAsync(ct);
        return awaited with { IsWanted = true };
    }

    /// <summary>The years for which she waits.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(ConsentGiver person, CancellationToken ct) => await Of(person).Select(w => w.Year).Order().ToListAsync(ct);

    /// <summary>Forgets that she wants to be told.</summary>
    /// <returns>False if she did not.</returns>
    public async Task<bool> TakeBackAsync(ConsentGiver person, CancellationToken ct) => await Of(person).ExecuteDeleteAsync(ct) > 0;

    private IQueryable<OutcomeWish> Of(ConsentGiver person) => db.OutcomeWishes.Where(w => w.ToldAt == null && ChatsOf(person).Any(c => c.Id == w.ChatId));

    private IQueryable<LinkedChat> ChatsOf(ConsentGiver person) =>
        db.LinkedChats.Where(c => c.Channel == person.Channel && c.UserId == person.UserId && c.AccountId == person.AccountId);
}
