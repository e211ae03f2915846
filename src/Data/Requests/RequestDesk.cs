using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Protection;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Content;
using CauNoi.Knowledge.Policy.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CauNoi.Data.Requests;

/// <summary>
/// Where requests are opened, decided by the officers of the commune, and taken back. Every step can be repeated: the second time it changes nothing. All of them save.
/// </summary>
public sealed class RequestDesk(CauNoiContext db, HouseholdRegistry registry, RequestedRecords records, FieldProtection protection, PrivacyDeadlines deadlines)
{
    /// <summary>So many of a commune's open requests are listed, those that are due first.</summary>
    public const int MostListed = 200;

    private const string Acknowledgement = "acknowledge";
    private const string ListSubject = "requests";

    /// <summary>Opens a request, or finds the open one that asks the same.</summary>
    /// <param name="today">The day of asking in Vietnam.</param>
    /// <returns>Null if the household, or a part of it that would be changed, is not there or not the asker's to read.</returns>
    public async Task<Request?> OpenAsync(NewRequest asked, DateTimeOffset now, DateOnly today, CancellationToken ct)
    {
        await using var transaction = await BeginAsync(ct);
        if (await registry.ReadableBy(asked.AccountId).SingleOrDefaultAsync(h => h.Code == asked.HouseholdCode, ct) is not { } household)
            return null;
        await records.LockAsync(household.Id, ct);
        if (await records.ProposeAsync(household, asked.Values, ct) is not { } proposed)
            return null;
        var open = await db.Requests.AsNoTracking().Include(r => r.Values)
            .Where(r => r.State == RequestState.Open && r.Kind == asked.Kind && r.HouseholdId == household.Id && r.AccountId == asked.AccountId)
            .ToListAsync(ct);
        if (open.Find(r => AsksTheSame(r, asked)) is { } before)
            return before;
        var request = new Request
        {
            Id = Guid.CreateVersion7(now),
            Kind = asked.Kind,
            HouseholdId = household.Id,
            CommuneCode = household.CommuneCode,
            AccountId = asked.AccountId,
            Channel = asked.From.Channel,
            ConversationId = asked.From.ConversationId,
            At = now,
            AcknowledgeBy = deadlines.DueOn(Acknowledgement, today),
            DueOn = deadlines.DueOn(ContentKey.Of(asked.Kind), today),
            Text = Sealed(asked.Text),
            Values = proposed,
        };
        db.Requests.Add(request);
        await SaveAsync(transaction, ct);
        return request;
    }

    /// <summary>Opens a request about no household, or finds the open one that says the same: somebody cannot go on with a duty and asks the officers of the commune.</summary>
    public async Task<Request> OpenDifficultyAsync(
        Guid accountId, ConversationAddress from, string communeCode, string text, DateTimeOffset now, DateOnly today, CancellationToken ct)
    {
        var open = await db.Requests.AsNoTracking()
            .Where(r => r.State == RequestState.Open && r.Kind == RequestKind.Difficulty && r.AccountId == accountId).ToListAsync(ct);
        if (open.Find(r => TextOf(r) == text) is { } before)
            return before;
        var request = new Request
        {
            Id = Guid.CreateVersion7(now),
            Kind = RequestKind.Difficulty,
            CommuneCode = communeCode,
            AccountId = accountId,
            Channel = from.Channel,
            ConversationId = from.ConversationId,
            At = now,
            DueOn = deadlines.DueOn(ContentKey.Of(RequestKind.Difficulty), today),
            Text = Sealed(text),
        };
        db.Requests.Add(request);
        await db.SaveChangesAsync(ct);
        return request;
    }

    /// <summary>The open requests of the officer's communes, those that are due first; audited as one read.</summary>
    public async Task<IReadOnlyList<ListedRequest>> OpenForAsync(Reader officer, DateTimeOffset now, CancellationToken ct)
    {
        var open = await ListedAsync(DecidableBy(officer.AccountId), ct);
        registry.Audit(officer, AuditAction.HouseholdsRead, ListSubject, allowed: true, now, open.Count);
        return open;
    }

    /// <summary>The open requests that somebody has made and can take back.</summary>
    public Task<IReadOnlyList<ListedRequest>> MineAsync(Guid askerId, CancellationToken ct) =>
        ListedAsync(db.Requests.Where(r => r.AccountId == askerId), ct);

    /// <summary>Open requests of a commune, or of all, that are due up to a day; for the person who runs the program, audited like every read.</summary>
    public async Task<IReadOnlyList<ListedRequest>> DueForOperatorAsync(string? communeCode, DateOnly upTo, DateTimeOffset now, CancellationToken ct)
    {
        var open = await ListedAsync(db.Requests.Where(r => communeCode == null || r.CommuneCode == communeCode), ct);
        IReadOnlyList<ListedRequest> due = [.. open.Where(r => r.Request.NextDueOn <= upTo)];
        registry.Audit(Reader.Operator, AuditAction.HouseholdsRead, ListSubject, allowed: true, now, due.Count);
        return due;
    }

    /// <summary>A request of the officer's communes with its values, decided or not; null if there is none. Leaves an audit entry.</summary>
    public async Task<ListedRequest?> FindAsync(Reader officer, Guid id, DateTimeOffset now, CancellationToken ct)
    {
        var found = await FoundAsync(DecidableBy(officer.AccountId), id, ct);
        registry.Audit(officer, AuditAction.HouseholdRead, found?.HouseholdCode ?? id.ToString("N"), found is not null, now);
        return found;
    }

    /// <summary>Notes that receipt was confirmed.</summary>
    public async Task<RequestOutcome> AcknowledgeAsync(Reader officer, Guid id, DateTimeOffset now, CancellationToken ct)
    {
        var changed = await DecidableBy(officer.AccountId).Where(r => r.Id == id && r.State == RequestState.Open && r.AcknowledgedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.AcknowledgedAt, now), ct);
        return await OutcomeAsync(officer, id, changed, now, ct);
    }

    /// <summary>Grants a request and records its values, if nothing stands against it.</summary>
    public async Task<RequestOutcome> GrantAsync(Reader officer, Guid id, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await BeginAsync(ct);
        var household = await DecidableBy(officer.AccountId).Where(r => r.Id == id).Select(r => r.HouseholdId).SingleOrDefaultAsync(ct);
        if (household is { } locked)
            await records.LockAsync(locked, ct);
        var request = (await FoundAsync(DecidableBy(officer.AccountId), id, ct))?.Request;
        if (request is { State: RequestState.Open } && await records.ObstacleAsync(request, ct) is { } obstacle)
            return obstacle;
        var changed = await DecideAsync(DecidableBy(officer.AccountId), id, RequestState.Granted, officer.AccountId, now, ct);
        if (changed == 1)
            await records.RecordAsync(request!, new RecordAuthor(officer.AccountId, now) { RequestId = id }, ct);
        var outcome = await OutcomeAsync(officer, id, changed, now, ct);
        await SaveAsync(transaction, ct);
        return outcome;
    }

    /// <summary>Refuses a request; a reason takes the place of its text.</summary>
    /// <param name="reason">In the officer's words; null for none.</param>
    public async Task<RequestOutcome> RefuseAsync(Reader officer, Guid id, string? reason, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await BeginAsync(ct);
        var changed = await DecideAsync(DecidableBy(officer.AccountId), id, RequestState.Refused, officer.AccountId, now, ct);
        if (changed == 1 && reason is not null)
            await db.Requests.Where(r => r.Id == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Text, Sealed(reason)), ct);
        var outcome = await OutcomeAsync(officer, id, changed, now, ct);
        await SaveAsync(transaction, ct);
        return outcome;
    }

    /// <summary>Takes a request back, for who asked.</summary>
    public async Task<RequestOutcome> WithdrawAsync(Guid askerId, Guid id, DateTimeOffset now, CancellationToken ct)
    {
        var mine = db.Requests.Where(r => r.AccountId == askerId);
        var changed = await DecideAsync(mine, id, RequestState.Withdrawn, askerId, now, ct);
        return Outcome((await FoundAsync(mine, id, ct))?.Request, changed);
    }

    /// <summary>The words of a request: the asker's, or the reason of a refusal.</summary>
    public string? TextOf(Request request) => request.Text is { } text ? protection.Open(text, ProtectedField.Request) : null;

    /// <summary>One chat of each of the officers who decide a request.</summary>
    public async Task<IReadOnlyList<LinkedChat>> OfficersOfAsync(Request request, CancellationToken ct) =>
        await Supervision.PreferredAsync(
            db,
            db.Accounts.Where(a => a.RevokedAt == null && a.Role == Role.Officer && a.Scopes.Any(s => s.Level == AreaLevel.Commune && s.AreaCode == request.CommuneCode)),
            ct);

    private async Task<RequestOutcome> OutcomeAsync(Reader officer, Guid id, int changed, DateTimeOffset now, CancellationToken ct) =>
        Outcome((await FindAsync(officer, id, now, ct))?.Request, changed);

    private static RequestOutcome Outcome(Request? request, int changed) =>
        request is null ? new RequestOutcome.NotFound()
        : changed == 1 ? new RequestOutcome.Done(request)
        : new RequestOutcome.AlreadyDone(request);

    // Whoever comes second finds nothing open.
    private static Task<int> DecideAsync(IQueryable<Request> own, Guid id, RequestState state, Guid by, DateTimeOffset now, CancellationToken ct) =>
        own.Where(r => r.Id == id && r.State == RequestState.Open).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, state)
                .SetProperty(r => r.DecidedBy, by)
                .SetProperty(r => r.DecidedAt, now)
                .SetProperty(r => r.AcknowledgedAt, r => r.AcknowledgedAt ?? now),
            ct);

    private IQueryable<Request> DecidableBy(Guid accountId) => db.Requests.Where(r =>
        db.AreaScopes.Any(s => s.AccountId == accountId && s.Level == AreaLevel.Commune && s.AreaCode == r.CommuneCode)
        && db.Accounts.Any(a => a.Id == accountId && a.RevokedAt == null && a.Role == Role.Officer));

    private async Task<IReadOnlyList<ListedRequest>> ListedAsync(IQueryable<Request> requests, CancellationToken ct)
    {
        var open = await requests.AsNoTracking().Where(r => r.State == RequestState.Open).OrderBy(r => r.DueOn).ThenBy(r => r.Id).Take(MostListed)
            .Select(r => new { Request = r, Code = db.Households.Where(h => h.Id == r.HouseholdId).Select(h => h.Code).FirstOrDefault() })
            .ToListAsync(ct);
        return [.. open.Select(r => new ListedRequest(r.Request, r.Code)).OrderBy(r => r.Request.NextDueOn).ThenBy(r => r.Request.Id)];
    }

    private async Task<ListedRequest?> FoundAsync(IQueryable<Request> requests, Guid id, CancellationToken ct)
    {
        if (await requests.AsNoTracking().Include(r => r.Values.OrderBy(v => v.Id)).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } request)
            return null;
        return new ListedRequest(request, await db.Households.Where(h => h.Id == request.HouseholdId).Select(h => h.Code).SingleOrDefaultAsync(ct));
    }

    private bool AsksTheSame(Request open, NewRequest asked) =>
        TextOf(open) == asked.Text
        && open.Values.Select(records.Wanted).ToHashSet().SetEquals(asked.Values);

    private SealedText? Sealed(string? text) => text is null ? null : protection.Seal(text, ProtectedField.Request);

    // A turn has a transaction already, and commits it itself.
    private async Task<IDbContextTransaction?> BeginAsync(CancellationToken ct) =>
        db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;

    private async Task SaveAsync(IDbContextTransaction? transaction, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        if (transaction is not null)
            await transaction.CommitAsync(ct);
    }
}
