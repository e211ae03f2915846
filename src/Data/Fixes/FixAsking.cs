using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;
using CauNoi.Data.Requests;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Fixes;

/// <summary>Values that a hamlet head has filled in become a request to the officers of the commune. Part of the caller's unit of work.</summary>
public sealed class FixAsking(CauNoiContext db, HouseholdFixes fixes, HouseholdRegistry registry, RecordValues values)
{
    // No law sets a day: a working week, so that it does not lie about.
    private const int DaysToDecide = 7;

    /// <summary>Opens a request in place of what the same head asked before for the household; null if it is not hers to ask.</summary>
    public async Task<OpenedFix?> OpenAsync(
        Reader head, string householdCode, IReadOnlyList<FixedValue> given, ConversationAddress address, RecordAuthor author, CancellationToken ct)
    {
        var household = await fixes.MendableBy(head.AccountId, Role.HamletHead).AsNoTracking().SingleOrDefaultAsync(h => h.Code == householdCode, ct);
        if (household is null)
        {
            registry.Audit(head, AuditAction.HouseholdRead, householdCode, allowed: false, author.At);
            return null;
        }

        await db.Requests
            .Where(r => r.Kind == RequestKind.FixOfGap && r.State == RequestState.Open && r.HouseholdId == household.Id && r.AccountId == head.AccountId)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RequestState.Withdrawn).SetProperty(r => r.DecidedAt, author.At), ct);
        var request = new Request
        {
            Id = Guid.NewGuid(),
            Kind = RequestKind.FixOfGap,
            HouseholdId = household.Id,
            CommuneCode = household.CommuneCode,
            AccountId = head.AccountId,
            Channel = address.Channel,
            ConversationId = address.ConversationId,
            At = author.At,
            DueOn = author.Day.AddDays(DaysToDecide),
            State = RequestState.Open,
            Values = [.. given.Select(Proposed)],
        };
        db.Requests.Add(request);
        await db.SaveChangesAsync(ct);
        var officers = db.Accounts.Where(a => a.RevokedAt == null && a.Role == Role.Officer && a.Scopes.Any(s => s.Level == AreaLevel.Commune && s.AreaCode == household.CommuneCode));
        return new OpenedFix(
            request.Id,
            await db.Hamlets.Where(h => h.Code == household.HamletCode).Select(h => h.Name).SingleOrDefaultAsync(ct),
            await db.Accounts.Where(a => a.Id == head.AccountId).Select(a => a.Name).SingleOrDefaultAsync(ct),
            await Supervision.PreferredAsync(db, officers, ct));
    }

    private ProposedValue Proposed(FixedValue value) => new()
    {
        Part = value.Field.Part(),
        Number = value.Number,
        Field = value.Field.ToString(),
        Old = values.Sealed(value.Old),
        New = values.Sealed(value.New ?? "")!,
    };
}
