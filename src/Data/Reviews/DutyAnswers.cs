using CauNoi.Data.Gaps;
using CauNoi.Data.Requests;
using CauNoi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>What people answer to reminders. Every query is limited to the areas of the account that answers; a second answer of the same kind changes nothing.</summary>
public sealed class DutyAnswers(CauNoiContext db, Duties duties)
{
    /// <summary>A duty of the account's own area and role; null if there is none.</summary>
    public async Task<FoundDuty?> FindAsync(Recipient person, DutySubject subject, CancellationToken ct)
    {
        var found = subject.Kind switch
        {
            DutyKind.Step => await StepAsync(person, subject, ct),
            DutyKind.Request => await RequestAsync(person, subject, ct),
            DutyKind.Gaps => await GapsAsync(person, subject, ct),
            _ => await CalendarAsync(person, subject, ct),
        };
        return found is not null && (found.Duty.Roles.Contains(person.Role) || subject.Kind == DutyKind.Step) ? found : null;
    }

    /// <summary>Says that a duty of the calendar is done; a campaign's step is reported with its day (<see cref="CampaignReports"/>), requests and gaps are worked on. Saves.</summary>
    public async Task<DutyOutcome> DoneAsync(Recipient person, DutySubject subject, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        if (await FindAsync(person, subject, ct) is not { } found)
            return new DutyOutcome.NotFound();
        if (!found.IsOpen)
            return new DutyOutcome.Settled(found.Duty, found.SettledOn);
        if (found.Duty.From is { } from && from > today)
            return new DutyOutcome.NotYet(found.Duty, from);
        if (subject.Kind != DutyKind.Calendar)
            return new DutyOutcome.SettledElsewhere(found.Duty);
        await PutAsync(person.AccountId, subject, DutyAnswerKind.Done, null, now, ct);
        return new DutyOutcome.Done(found.Duty);
    }

    /// <summary>Takes her own "done" of a duty of the calendar back; what others have said stays. Saves.</summary>
    public async Task<DutyOutcome> NotDoneAsync(Recipient person, DutySubject subject, DateOnly today, CancellationToken ct)
    {
        if (await FindAsync(person, subject, ct) is not { } found)
            return new DutyOutcome.NotFound();
        if (subject.Kind != DutyKind.Calendar)
            return new DutyOutcome.SettledElsewhere(found.Duty);
        var text = subject.ToString();
        await db.DutyAnswers.Where(a => a.AccountId == person.AccountId && a.Subject == text && a.Kind == DutyAnswerKind.Done).ExecuteDeleteAsync(ct);
        // A colleague may have said so too, a campaign may have been opened, and past its deadline nobody is reminded of what the calendar brings.
        return await FindAsync(person, subject, ct) is { IsOpen: true } && found.Duty.DueOn >= today ? new DutyOutcome.OpenAgain(found.Duty) : new DutyOutcome.Settled(found.Duty, found.SettledOn);
    }

    /// <summary>Leaves her alone with it until a day; up to the deadline if that comes first and is still to come. Saves.</summary>
    public async Task<DutyOutcome> LaterAsync(Recipient person, DutySubject subject, DateOnly until, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        if (await FindAsync(person, subject, ct) is not { } found)
            return new DutyOutcome.NotFound();
        if (!found.IsOpen)
            return new DutyOutcome.Settled(found.Duty, found.SettledOn);
        var day = found.Duty.DueOn > today && found.Duty.DueOn < until ? found.Duty.DueOn : until;
        await PutAsync(person.AccountId, subject, DutyAnswerKind.Later, day, now, ct);
        return new DutyOutcome.PutOff(found.Duty, day);
    }

    /// <summary>Notes that she asked for help, and leaves her alone until the day by which it was promised. Saves.</summary>
    public Task DifficultyAsync(Guid accountId, DutySubject subject, DateOnly until, DateTimeOffset now, CancellationToken ct) =>
        PutAsync(accountId, subject, DutyAnswerKind.Difficulty, until, now, ct);

    private async Task<FoundDuty?> StepAsync(Recipient person, DutySubject subject, CancellationToken ct)
    {
        var step = await db.CampaignSteps.AsNoTracking().Where(CampaignScope.DoneBy(db, person.AccountId)).SingleOrDefaultAsync(s => s.Id == subject.RowId, ct);
        return step is null || duties.Of(step) is not { } duty ? null : new FoundDuty(duty, step.State == CampaignStepState.Open, step.SettledOn);
    }

    private async Task<FoundDuty?> RequestAsync(Recipient person, DutySubject subject, CancellationToken ct)
    {
        var request = await db.Requests.AsNoTracking().Where(DutyAreas.RequestsOf(db, person.AccountId)).SingleOrDefaultAsync(r => r.Id == subject.RequestId, ct);
        return request is null ? null : new FoundDuty(Duties.Of(request), request.State == RequestState.Open, null);
    }

    private async Task<FoundDuty?> GapsAsync(Recipient person, DutySubject subject, CancellationToken ct)
    {
        var task = await db.GapAssignments.AsNoTracking().Where(GapScope.InAreaOf<GapAssignment>(db, person.AccountId)).SingleOrDefaultAsync(t => t.Id == subject.RowId, ct);
        return task is null ? null : new FoundDuty(Duties.Of(task), task.EndedOn is null, task.EndedOn);
    }

    private async Task<FoundDuty?> CalendarAsync(Recipient person, DutySubject subject, CancellationToken ct)
    {
        if (subject.CalendarParts is not var (year, step, area) || person.Areas.FirstOrDefault(a => a.AreaCode == area) is not { } scope)
            return null;
        var place = Duties.PlaceOf(scope.Level, area, await PlaceNames.LoadAsync(db, ct));
        if (duties.Of(year, step, person.Role, place, area) is not { } duty)
            return null;
        var text = subject.ToString();
        var opened = await db.ReviewCampaigns.AnyAsync(c => c.CommuneCode == place.Commune && c.Year == year, ct);
        var done = await db.DutyAnswers.Where(a => a.Subject == text && a.Kind == DutyAnswerKind.Done).Select(a => (DateTimeOffset?)a.At).FirstOrDefaultAsync(ct);
        return new FoundDuty(duty, done is null && !opened, null);
    }

    private async Task PutAsync(Guid accountId, DutySubject subject, DutyAnswerKind kind, DateOnly? until, DateTimeOffset now, CancellationToken ct)
    {
        var text = subject.ToString();
        if (await db.DutyAnswers.FindAsync([accountId, text], ct) is { } before)
            (before.Kind, before.At, before.Until) = (kind, now, until);
        else
            db.DutyAnswers.Add(new DutyAnswer { AccountId = accountId, Subject = text, Kind = kind, At = now, Until = until });
        await db.SaveChangesAsync(ct);
    }
}
