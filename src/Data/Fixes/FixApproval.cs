using CauNoi.Data.Access;
using CauNoi.Data.Gaps;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;
using CauNoi.Data.Requests;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Fixes;

/// <summary>What a hamlet head has filled in, before an officer who says yes or no; the deciding itself is the <see cref="RequestDesk"/>'s. All in the caller's unit of work.</summary>
public sealed class FixApproval(CauNoiContext db, HouseholdRegistry registry, RequestDesk desk, RecordValues values, GapReports gaps)
{
    /// <summary>An open request about a household of the officer's commune; null if there is none such.</summary>
    public async Task<FixRequest?> FindAsync(Reader officer, Guid id, DateTimeOffset now, CancellationToken ct)
    {
        if (await desk.FindAsync(officer, id, now, ct) is not { Request: { Kind: RequestKind.FixOfGap, State: RequestState.Open } request, HouseholdCode: { } code })
            return null;
        return await registry.FindAsync(officer, code, now, ct) is { } household
            ? new FixRequest(id, household, await db.Accounts.Where(a => a.Id == request.AccountId).Select(a => a.Name).SingleOrDefaultAsync(ct), [.. request.Values.Select(v => Fixed(v, values.Opened(v.Old)))])
            : null;
    }

    /// <summary>Records the values of an open request, unless the record was changed since it was asked.</summary>
    public async Task<DecidedFix> GrantAsync(Reader officer, Guid id, RecordAuthor author, CancellationToken ct)
    {
        var household = await registry.ReadableBy(officer.AccountId).AsNoTracking()
            .SingleOrDefaultAsync(h => db.Requests.Any(r => r.Id == id && r.Kind == RequestKind.FixOfGap && r.HouseholdId == h.Id), ct);
        if (household is null)
        {
            registry.Audit(officer, AuditAction.HouseholdRead, id.ToString("N"), allowed: false, author.At);
            return new DecidedFix(new FixOutcome.NotFound());
        }

        var before = await gaps.OfAsync(household, author.Day, ct);
        return await desk.GrantAsync(officer, id, author.At, ct) switch
        {
            RequestOutcome.Done done => Decided(await RecordedAsync(household, before, author.Day, ct), done.Request),
            RequestOutcome.AlreadyDone => new DecidedFix(new FixOutcome.Decided()),
            RequestOutcome.ChangedMeanwhile changed => Decided(new FixOutcome.Changed([.. changed.Values.Select(v => Fixed(v.Value, v.Now))]), changed.Request),
            RequestOutcome.YearClosed closed => Decided(new FixOutcome.YearClosed(closed.Years[0]), closed.Request),
            _ => new DecidedFix(new FixOutcome.NotFound()),
        };
    }

    /// <summary>Says no to an open request.</summary>
    /// <param name="officer">Who decides.</param>
    /// <param name="id">The request.</param>
    /// <param name="reason">In the officer's words; null for none.</param>
    /// <param name="author">Who and when.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<DecidedFix> RefuseAsync(Reader officer, Guid id, string? reason, RecordAuthor author, CancellationToken ct) =>
        await desk.RefuseAsync(officer, id, reason, author.At, ct) switch
        {
            RequestOutcome.Done done => Decided(new FixOutcome.Recorded([], []), done.Request),
            RequestOutcome.AlreadyDone => new DecidedFix(new FixOutcome.Decided()),
            _ => new DecidedFix(new FixOutcome.NotFound()),
        };

    private async Task<FixOutcome> RecordedAsync(Household household, IReadOnlyList<Gap> before, DateOnly day, CancellationToken ct)
    {
        var after = await gaps.OfAsync(household, day, ct);
        return new FixOutcome.Recorded([.. before.ExceptBy(after.Select(g => g.Rule), g => g.Rule)], after);
    }

    private static DecidedFix Decided(FixOutcome outcome, Request request) =>
        new(outcome, new ConversationAddress(request.Channel, request.ConversationId), request.Values.Count);

    // An empty text stands for a value that is struck out.
    private FixedValue Fixed(ProposedValue value, string? old) =>
        new(Enum.Parse<FixField>(value.Field), value.Number, old, values.Opened(value.New) is { Length: > 0 } text ? text : null);
}
