using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Data.Requests;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Fixes;

/// <summary>Values that a hamlet head has filled in, until an officer says yes or no. All in the caller's unit of work.</summary>
public sealed class FixApproval(CauNoiContext db, HouseholdFixes fixes, HouseholdRegistry registry, RecordValues values, FieldProtection protection)
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
            await NameAsync(head.AccountId, ct),
            await db.LinkedChats.AsNoTracking().Where(c => officers.Any(a => a.Id == c.AccountId)).OrderBy(c => c.Id).ToListAsync(ct));
    }

    /// <summary>An open request about a household of the officer's commune; null if there is none such.</summary>
    public async Task<FixRequest?> FindAsync(Reader officer, Guid id, DateTimeOffset now, CancellationToken ct)
    {
        if (await Open(officer, id).AsNoTracking().Include(r => r.Values.OrderBy(v => v.Id)).SingleOrDefaultAsync(ct) is not { } request)
            return null;
        var code = await db.Households.Where(h => h.Id == request.HouseholdId).Select(h => h.Code).SingleAsync(ct);
        return await registry.FindAsync(officer, code, now, ct) is { } household
            ? new FixRequest(id, household, await NameAsync(request.AccountId, ct), Values(request))
            : null;
    }

    /// <summary>Records the values of an open request, unless the record was changed since it was asked.</summary>
    public async Task<DecidedFix> GrantAsync(Reader officer, Guid id, RecordAuthor author, CancellationToken ct)
    {
        if (await TakeAsync(officer, id, RequestState.Granted, author, ct) is not { } request)
            return new DecidedFix(await MissingAsync(officer, id, ct));
        var code = await db.Households.Where(h => h.Id == request.HouseholdId).Select(h => h.Code).SingleAsync(ct);
        var outcome = await fixes.RecordAsync(officer, code, Values(request), author with { RequestId = id }, ct);
        if (outcome is not FixOutcome.Recorded)
            await db.Requests.Where(r => r.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.State, RequestState.Open).SetProperty(r => r.DecidedBy, (Guid?)null).SetProperty(r => r.DecidedAt, (DateTimeOffset?)null), ct);
        return new DecidedFix(outcome, new ConversationAddress(request.Channel, request.ConversationId), request.Values.Count);
    }

    /// <summary>Says no to an open request.</summary>
    /// <param name="officer">Who decides.</param>
    /// <param name="id">The request.</param>
    /// <param name="reason">In the officer's words; null for none.</param>
    /// <param name="author">Who and when.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<DecidedFix> RefuseAsync(Reader officer, Guid id, string? reason, RecordAuthor author, CancellationToken ct)
    {
        if (await TakeAsync(officer, id, RequestState.Refused, author, ct) is not { } request)
            return new DecidedFix(await MissingAsync(officer, id, ct));
        if (reason is not null)
        {
            var text = protection.Seal(reason, ProtectedField.Request);
            await db.Requests.Where(r => r.Id == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Text, text), ct);
        }

        return new DecidedFix(new FixOutcome.Recorded([], []), new ConversationAddress(request.Channel, request.ConversationId), request.Values.Count);
    }

    // Of two officers, and of two presses, the first one decides.
    private async Task<Request?> TakeAsync(Reader officer, Guid id, RequestState state, RecordAuthor author, CancellationToken ct)
    {
        var taken = await Open(officer, id).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, state).SetProperty(r => r.DecidedBy, officer.AccountId).SetProperty(r => r.DecidedAt, author.At), ct);
        return taken == 0 ? null : await db.Requests.AsNoTracking().Include(r => r.Values.OrderBy(v => v.Id)).SingleAsync(r => r.Id == id, ct);
    }

    private async Task<FixOutcome> MissingAsync(Reader officer, Guid id, CancellationToken ct) =>
        await Theirs(officer, id).AnyAsync(ct) ? new FixOutcome.Decided() : new FixOutcome.NotFound();

    private IQueryable<Request> Open(Reader officer, Guid id) => Theirs(officer, id).Where(r => r.State == RequestState.Open);

    private IQueryable<Request> Theirs(Reader officer, Guid id) =>
        db.Requests.Where(r => r.Id == id && r.Kind == RequestKind.FixOfGap && fixes.MendableBy(officer.AccountId, Role.Officer).Any(h => h.Id == r.HouseholdId));

    private async Task<string?> NameAsync(Guid? accountId, CancellationToken ct) =>
        await db.Accounts.Where(a => a.Id == accountId).Select(a => a.Name).SingleOrDefaultAsync(ct);

    private ProposedValue Proposed(FixedValue value) => new()
    {
        Part = value.Field.Part(),
        Number = value.Number,
        Field = value.Field.ToString(),
        Old = values.Sealed(value.Old),
        New = protection.Seal(value.New ?? "", ProtectedField.RecordedValue),
    };

    // An empty text stands for a value that is struck out.
    private List<FixedValue> Values(Request request) =>
        request.Values.ConvertAll(v => new FixedValue(Enum.Parse<FixField>(v.Field), v.Number, values.Opened(v.Old), values.Opened(v.New) is { Length: > 0 } text ? text : null));
}
