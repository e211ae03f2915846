using CauNoi.Data.Access;
using CauNoi.Data.Gaps;
using CauNoi.Data.Registry;
using CauNoi.Data.Requests;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>
/// What is still to be done: open steps of campaigns, the calendar's steps where no campaign was opened, open requests, and records that hamlets were asked to mend.
/// </summary>
public sealed class Duties(CauNoiContext db, ReviewTimetable reviews)
{
    private readonly StepRules _rules = new(reviews);

    /// <summary>The open duties of everybody that are due up to a day, and those that are late.</summary>
    /// <param name="people">Whose areas the calendar is read for.</param>
    public Task<IReadOnlyList<Duty>> OpenAsync(IReadOnlyList<Recipient> people, PlaceNames places, DateOnly today, DateOnly upTo, CancellationToken ct) =>
        ListAsync(people, places, db.CampaignSteps, db.Requests, db.GapAssignments, today, upTo, ct);

    /// <summary>The open duties of one account's areas and role.</summary>
    public async Task<IReadOnlyList<Duty>> OpenOfAsync(Recipient person, PlaceNames places, DateOnly today, DateOnly upTo, CancellationToken ct)
    {
        var duties = await ListAsync(
            [person],
            places,
            db.CampaignSteps.Where(CampaignScope.DoneBy(db, person.AccountId)),
            db.Requests.Where(DutyAreas.RequestsOf(db, person.AccountId)),
            db.GapAssignments.Where(GapScope.InAreaOf<GapAssignment>(db, person.AccountId)),
            today,
            upTo,
            ct);
        return [.. duties.Where(d => d.Roles.Contains(person.Role)).OrderBy(d => d.DueOn).ThenBy(d => d.Subject.ToString(), StringComparer.Ordinal)];
    }

    internal Duty? Of(CampaignStep step) => _rules.Find(step.From.Year, step.StepId) is not { } known ? null : new Duty
    {
        Subject = DutySubject.Step(step.Id),
        Rule = known.Rule.Id,
        Rhythm = StepRules.RhythmOf(known),
        Place = new DutyPlace(step.ProvinceCode, step.CommuneCode, step.HamletCode),
        Roles = StepRules.RolesOf(known.Rule, hasBegun: true),
        From = step.From,
        DueOn = step.Deadline,
        IsLawsLastDay = step.Deadline >= step.To,
        LawsLastDay = step.To,
        Step = known.Rule,
    };

    internal static Duty Of(Request request) => new()
    {
        Subject = DutySubject.Request(request.Id),
        Rule = $"request.{request.Kind}",
        Rhythm = DutyRhythm.Request,
        Place = new DutyPlace(null, request.CommuneCode, null),
        Roles = [Role.Officer],
        DueOn = request.NextDueOn,
        IsLawsLastDay = request.Kind == RequestKind.WithdrawalOfConsent
            || (request.Kind is RequestKind.Access or RequestKind.Correction or RequestKind.Deletion && request.NextDueOn == request.AcknowledgeBy && request.AcknowledgedAt is null),
        Request = request.Kind,
    };

    internal static Duty Of(GapAssignment task) => new()
    {
        Subject = DutySubject.Gaps(task.Id),
        Rule = "gaps",
        Rhythm = DutyRhythm.Gaps,
        Place = new DutyPlace(task.ProvinceCode, task.CommuneCode, task.HamletCode),
        Roles = [Role.HamletHead],
        DueOn = task.DueOn,
    };

    /// <summary>A step of the calendar for one area; null if the timetable has none that would be a duty of the role there.</summary>
    internal Duty? Of(int year, string stepId, Role role, DutyPlace place, string area)
    {
        var step = reviews.For(year, new DateOnly(year, 1, 1))?.Steps.FirstOrDefault(s => s.Id == stepId);
        return step is not null && StepRules.RolesOf(step.Rule, hasBegun: false).Contains(role) ? Of(step, year, role, place, area) : null;
    }

    private static Duty Of(ReviewStep step, int year, Role role, DutyPlace place, string area) => new()
    {
        Subject = DutySubject.Calendar(year, step.Id, area),
        Rule = step.Rule.Id,
        Rhythm = StepRules.RhythmOf(step),
        Place = place,
        Roles = [role],
        From = step.From,
        DueOn = step.Deadline,
        IsLawsLastDay = step.Deadline >= step.To,
        LawsLastDay = step.To,
        Step = step.Rule,
    };

    private async Task<IReadOnlyList<Duty>> ListAsync(
        IReadOnlyList<Recipient> people,
        PlaceNames places,
        IQueryable<CampaignStep> steps,
        IQueryable<Request> requests,
        IQueryable<GapAssignment> tasks,
        DateOnly today,
        DateOnly upTo,
        CancellationToken ct)
    {
        var duties = new List<Duty>();
        await foreach (var step in steps.AsNoTracking().Where(s => s.State == CampaignStepState.Open && s.Deadline <= upTo).AsAsyncEnumerable().WithCancellation(ct))
            if (Of(step) is { } duty)
                duties.Add(duty with { Place = duty.Place with { Province = duty.Place.Province ?? places.InCommune(step.CommuneCode).Province } });
        foreach (var request in await requests.AsNoTracking()
            .Where(r => r.State == RequestState.Open && (r.DueOn <= upTo || (r.AcknowledgedAt == null && r.AcknowledgeBy <= upTo))).ToListAsync(ct))
            duties.Add(Of(request) with { Place = request.CommuneCode is { } commune ? places.InCommune(commune) : default });
        foreach (var task in await tasks.AsNoTracking().Where(t => t.EndedOn == null && t.DueOn <= upTo).ToListAsync(ct))
            duties.Add(Of(task) with { Place = places.InHamlet(task.HamletCode) });
        duties.AddRange(await CalendarAsync(people, places, today, upTo, ct));
        return duties;
    }

    // Where no campaign was opened the calendar alone reminds, of the yearly steps.
    private async Task<IEnumerable<Duty>> CalendarAsync(IReadOnlyList<Recipient> people, PlaceNames places, DateOnly today, DateOnly upTo, CancellationToken ct)
    {
        var due = reviews.For(today.Year, today)?.DueFrom(today).Where(s => s.Rule.Remind.Count > 0 && s.Deadline <= upTo).ToList();
        if (due is null or [])
            return [];
        var opened = await db.ReviewCampaigns.Where(c => c.Year == today.Year).Select(c => c.CommuneCode).ToHashSetAsync(ct);
        var done = await db.DutyAnswers.Where(a => a.Kind == DutyAnswerKind.Done).Select(a => a.Subject).ToHashSetAsync(ct);
        return people
            .SelectMany(p => p.Areas, (person, area) => (person.Role, area.Level, Code: area.AreaCode)).Distinct()
            .Select(a => (a.Role, a.Code, Place: PlaceOf(a.Level, a.Code, places)))
            .Where(a => a.Place.Commune is not { } commune || !opened.Contains(commune))
            .SelectMany(a => due.Where(s => StepRules.RolesOf(s.Rule, hasBegun: false).Contains(a.Role)).Select(s => Of(s, today.Year, a.Role, a.Place, a.Code)))
            .Where(d => !done.Contains(d.Subject.ToString()));
    }

    internal static DutyPlace PlaceOf(AreaLevel level, string code, PlaceNames places) => level switch
    {
        AreaLevel.Hamlet => places.InHamlet(code),
        AreaLevel.Commune => places.InCommune(code),
        _ => new DutyPlace(code, null, null),
    };
}
