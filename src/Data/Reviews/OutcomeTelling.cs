using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Finds what people have asked to be told of the outcome of their review, and notes that they were told it together with the message.</summary>
public sealed class OutcomeTelling(CauNoiContext db)
{
    /// <summary>Everything that is to be told: to people in whose name the chat is still linked to the household, and whose chat can be reached.</summary>
    /// <param name="today">The day in Vietnam: a last day that has moved to one before it is no news.</param>
    public async Task<IReadOnlyList<OutcomeNews>> DueAsync(DateOnly today, CancellationToken ct)
    {
        var (decisions, notPoor) = (db.Assessments.Where(YearResult.IsDecided), db.Assessments.Where(YearResult.IsFoundNotPoor));
        var waiting =
            from wish in db.OutcomeWishes.Where(w => w.ToldAt == null)
            join chat in db.LinkedChats on wish.ChatId equals chat.Id
            join household in db.Households on wish.HouseholdId equals household.Id
            where chat.UnreachableSince == null
                && db.Accounts.Any(a => a.Id == chat.AccountId && a.RevokedAt == null && a.Role == Role.Resident
                    && a.Scopes.Any(s => s.Level == AreaLevel.Household && s.AreaCode == household.Code))
            select new
            {
                wish.ChatId,
                wish.Year,
                wish.ExpectedOn,
                chat.Channel,
                chat.ConversationId,
                chat.AccountId,
                household.Code,
                DecidedOn = decisions.Where(a => a.HouseholdId == wish.HouseholdId && a.Year == wish.Year).Select(a => a.DecisionDate).FirstOrDefault(),
                IsNotPoor = notPoor.Any(a => a.HouseholdId == wish.HouseholdId && a.Year == wish.Year),
                // Only then is the result of a household that no decision names more than a survey, and its day that of the others.
                RecognisedOn = db.CampaignSteps
                    .Where(s => s.CommuneCode == household.CommuneCode && s.HamletCode == null && s.StepId == wish.StepId
                        && (s.State == CampaignStepState.Reported || s.State == CampaignStepState.Recorded)
                        && db.ReviewCampaigns.Any(c => c.Id == s.CampaignId && c.Year == wish.Year))
                    .Select(s => s.SettledOn).FirstOrDefault(),
                By = db.CampaignSteps
                    .Where(s => s.CommuneCode == household.CommuneCode && s.HamletCode == null && s.StepId == wish.StepId && s.MovedAt != null
                        && db.ReviewCampaigns.Any(c => c.Id == s.CampaignId && c.Year == wish.Year))
                    .Select(s => (DateOnly?)s.Deadline).FirstOrDefault() ?? wish.ExpectedOn,
            };
        var due = await waiting.Where(w => w.DecidedOn != null || (w.IsNotPoor && w.RecognisedOn != null) || (w.By != w.ExpectedOn && w.By >= today)).OrderBy(w => w.ChatId).ToListAsync(ct);
        return due.ConvertAll(w => new OutcomeNews(w.ChatId, w.Year, new ConversationAddress(w.Channel, w.ConversationId), w.ExpectedOn, w.By)
        {
            OutOn = w.DecidedOn ?? (w.IsNotPoor ? w.RecognisedOn : null),
            AccountId = w.AccountId,
            HouseholdCode = w.Code,
        });
    }

    /// <summary>Puts a piece of news into the outbox with the note that she was told it, and with an audit entry: it rests on her household's record. Commits.</summary>
    /// <param name="payload">The message, as the host writes it.</param>
    /// <returns>False if she was told it meanwhile, or no longer wants to be.</returns>
    public async Task<bool> TellAsync(OutcomeNews news, string payload, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Of two instances the second finds it told.
        var waiting = db.OutcomeWishes.Where(w => w.ChatId == news.ChatId && w.Year == news.Year && w.ToldAt == null);
        var told = news.IsOut
            ? await waiting.ExecuteUpdateAsync(set => set.SetProperty(w => w.ToldAt, now), ct)
            : await waiting.Where(w => w.ExpectedOn == news.ToldBefore).ExecuteUpdateAsync(set => set.SetProperty(w => w.ExpectedOn, news.By), ct);
        if (told == 0)
            return false;
        db.Outbox.Add(OutboxMessage.To(news.To, payload, now, OutboxPriority.Reply));
        db.Audit.Add(new Reader(news.AccountId, news.To.Channel).Entry(AuditAction.HouseholdRead, news.HouseholdCode, allowed: true, now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
