using CauNoi.Data.Access;
using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Which households a hamlet has to review, and who surveys them: the hamlet's head, or whom the officer names.</summary>
public sealed class CampaignSurveyors(CauNoiContext db, HouseholdRegistry registry)
{
    /// <summary>Those who may survey a hamlet of the officer's commune: whoever reads its records anyway, heads first. Empty if it is not hers to give out.</summary>
    public async Task<IReadOnlyList<Account>> CandidatesAsync(Reader officer, string hamletCode, CancellationToken ct) =>
        await OwnTargets(officer, hamletCode).Select(t => t.CommuneCode).FirstOrDefaultAsync(ct) is { } commune
            ? await Candidates(hamletCode, commune).AsNoTracking().OrderBy(a => a.Role == Role.HamletHead ? 0 : 1).ThenBy(a => a.Name).ToListAsync(ct)
            : [];

    /// <summary>Gives all households of a hamlet to one surveyor.</summary>
    /// <returns>Null if the hamlet is not the officer's to give out, has nothing to review, or the account cannot survey it.</returns>
    public async Task<GivenSurvey?> AssignAsync(Reader officer, string hamletCode, Guid surveyorId, CancellationToken ct)
    {
        if ((await CandidatesAsync(officer, hamletCode, ct)).FirstOrDefault(a => a.Id == surveyorId) is not { } surveyor)
            return null;
        var before = await OwnTargets(officer, hamletCode).AllAsync(t => t.SurveyorId == surveyorId, ct);
        var given = await OwnTargets(officer, hamletCode).ExecuteUpdateAsync(set => set.SetProperty(t => t.SurveyorId, surveyorId), ct);
        var name = await db.Hamlets.Where(h => h.Code == hamletCode).Select(h => h.Name).SingleOrDefaultAsync(ct);
        var chats = before ? [] : await Supervision.PreferredAsync(db, db.Accounts.Where(a => a.Id == surveyorId), ct);
        return new GivenSurvey(new GapArea(AreaLevel.Hamlet, hamletCode, name), given, surveyor, chats, IsNew: !before);
    }

    /// <summary>The households that the newest campaign of a hamlet has to review, those not surveyed first; leaves an audit entry.</summary>
    public async Task<IReadOnlyList<TargetLine>> ListAsync(Reader reader, string hamletCode, DateTimeOffset now, CancellationToken ct)
    {
        var found = await Targets(reader, hamletCode)
            .Join(db.Households, t => t.HouseholdId, h => h.Id, (t, h) => new
            {
                h.Code,
                t.Reason,
                Surveyed = db.Assessments.Any(a => a.HouseholdId == h.Id && a.B1Score != null && a.B2Score != null
                    && db.ReviewCampaigns.Any(c => c.Id == t.CampaignId && c.Year == a.Year)),
                Surveyor = db.Accounts.Where(a => a.Id == t.SurveyorId).Select(a => a.Name).FirstOrDefault(),
            })
            .OrderBy(t => t.Surveyed).ThenBy(t => t.Code).ToListAsync(ct);
        registry.Audit(reader, AuditAction.HouseholdsRead, hamletCode, found.Count > 0, now, found.Count);
        return found.ConvertAll(t => new TargetLine(t.Code, t.Reason, t.Surveyed, t.Surveyor));
    }

    private IQueryable<ReviewTarget> Targets(Reader reader, string hamletCode) => db.ReviewTargets
        .Where(GapScope.InAreaOf<ReviewTarget>(db, reader.AccountId))
        .Where(t => t.HamletCode == hamletCode && !db.ReviewTargets.Any(later => later.HamletCode == hamletCode && later.CampaignId > t.CampaignId));

    private IQueryable<ReviewTarget> OwnTargets(Reader officer, string hamletCode) =>
        Targets(officer, hamletCode).Where(t => db.Accounts.Any(a => a.Id == officer.AccountId && a.Role == Role.Officer));

    private IQueryable<Account> Candidates(string hamletCode, string communeCode) => db.Accounts.Where(a => a.RevokedAt == null
        && ((a.Role == Role.HamletHead && a.Scopes.Any(s => s.Level == AreaLevel.Hamlet && s.AreaCode == hamletCode))
            || (a.Role == Role.Officer && a.Scopes.Any(s => s.Level == AreaLevel.Commune && s.AreaCode == communeCode))));
}

/// <summary>A hamlet's households given to a surveyor, and the chats in which she is told; none if she had them before.</summary>
public sealed record GivenSurvey(GapArea Hamlet, int Households, Account Surveyor, IReadOnlyList<LinkedChat> Chats, bool IsNew);

/// <summary>A household to review.</summary>
/// <param name="Surveyor">Null where it is the hamlet's head.</param>
public sealed record TargetLine(string HouseholdCode, TargetReason Reason, bool IsSurveyed, string? Surveyor);
