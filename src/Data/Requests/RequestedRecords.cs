using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Requests;

/// <summary>The records that requests would change.</summary>
public sealed class RequestedRecords(CauNoiContext db, RecordHistory history, RecordValues values, ReviewYears years)
{
    /// <summary>Lets nobody else work on the household until the transaction ends: a row that is written waits for its writer, on every database.</summary>
    internal Task LockAsync(long householdId, CancellationToken ct) =>
        db.Households.Where(h => h.Id == householdId).ExecuteUpdateAsync(set => set.SetProperty(h => h.Code, h => h.Code), ct);

    /// <summary>The wanted values with what the record holds now, sealed; null if the record has no such part.</summary>
    internal async Task<List<ProposedValue>?> ProposeAsync(Household household, IReadOnlyList<WantedValue> wanted, CancellationToken ct)
    {
        var proposed = new List<ProposedValue>();
        if (wanted.Count == 0)
            return proposed;
        await db.Entry(household).Collection(h => h.Members).LoadAsync(ct);
        await db.Entry(household).Collection(h => h.Assessments).LoadAsync(ct);
        foreach (var value in wanted)
        {
            if (household.Find(value.Part, value.Number) is not { } part)
                return null;
            proposed.Add(new ProposedValue
            {
                Part = value.Part,
                Number = value.Number,
                Field = value.Field,
                Old = values.Sealed(values.Read(part, value.Field)),
                New = values.Sealed(value.New)!,
            });
        }

        return proposed;
    }

    /// <summary>Why the values of a request cannot be recorded now; null if they can.</summary>
    internal async Task<RequestOutcome?> ObstacleAsync(Request request, CancellationToken ct)
    {
        if (request.Values.Count == 0)
            return null;
        var closed = new List<int>();
        foreach (var year in request.Values.Where(v => v.Part == RecordPart.Assessment && v.Number is not null).Select(v => (int)v.Number!.Value).Distinct())
            if (await years.IsClosedAsync(request.CommuneCode, year, ct))
                closed.Add(year);
        if (closed.Count > 0)
            return new RequestOutcome.YearClosed(request, closed);
        if (await HouseholdOf(request).SingleOrDefaultAsync(ct) is not { } household)
            return new RequestOutcome.RecordGone(request);
        var changed = new List<RecordedNow>();
        foreach (var value in request.Values)
        {
            if (household.Find(value.Part, value.Number) is not { } part)
                return new RequestOutcome.RecordGone(request);
            var now = values.Read(part, value.Field);
            if (now != values.Opened(value.Old) && now != NewText(value))
                changed.Add(new RecordedNow(value, now));
        }

        return changed.Count > 0 ? new RequestOutcome.ChangedMeanwhile(request, changed) : null;
    }

    /// <summary>Records the values of a granted request; there must be no obstacle. Saves.</summary>
    internal async Task RecordAsync(Request request, RecordAuthor author, CancellationToken ct)
    {
        if (request.Values.Count == 0)
            return;
        var household = await HouseholdOf(request).SingleAsync(ct);
        foreach (var value in request.Values)
            values.Write(household.Find(value.Part, value.Number)!, value.Field, NewText(value));
        if (request.Values.Any(v => v is { Part: RecordPart.Member, Number: 1, Field: nameof(Member.FullName) }))
            household.HeadName = household.Members.Find(m => m.Number == 1)!.FullName;
        household.FollowNewestAssessment();
        await history.SaveAsync(author, ct);
    }

    internal WantedValue Wanted(ProposedValue value) => new(value.Part, value.Number, value.Field, values.Opened(value.New)!);

    // An empty text stands for a value that is struck out.
    private string? NewText(ProposedValue value) => values.Opened(value.New) is { Length: > 0 } text ? text : null;

    // Tracked: a second reading in the same unit of work finds the same household.
    private IQueryable<Household> HouseholdOf(Request request) => db.Households.AsSplitQuery()
        .Include(h => h.Members).Include(h => h.Assessments).Include(h => h.Benefits)
        .Where(h => h.Id == request.HouseholdId && h.CommuneCode == request.CommuneCode);
}
