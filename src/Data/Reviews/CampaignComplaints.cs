using System.Globalization;
using CauNoi.Data.Access;
using CauNoi.Data.Storage;
using CauNoi.Knowledge.Policy.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.Data.Reviews;

/// <summary>Complaints against a posted result: each starts the clocks of its re-check and of the second posting. Who complains is not kept.</summary>
public sealed class CampaignComplaints(CauNoiContext db, CampaignSteps steps, WorkingCalendar calendar)
{
    /// <summary>The hamlet's posting, and the number that its next complaint will have; null if the hamlet is not the reader's or has no campaign.</summary>
    public async Task<(StepInHand Posting, int Next)?> NextAsync(Reader reader, string hamletCode, CancellationToken ct)
    {
        var newest = await steps.DoneBy(reader.AccountId).Where(s => s.HamletCode == hamletCode).OrderByDescending(s => s.CampaignId).Select(s => (long?)s.CampaignId).FirstOrDefaultAsync(ct);
        var ofHamlet = steps.DoneBy(reader.AccountId).Where(s => s.CampaignId == newest && s.HamletCode == hamletCode);
        return await steps.FindAsync(ofHamlet.Where(s => s.StepId == Posting), ct) is { } posting
            ? (posting, await ofHamlet.CountAsync(s => s.StepId.StartsWith(CampaignSteps.Ids.Recheck), ct) + 1)
            : null;
    }

    /// <summary>Takes down a complaint. Saves.</summary>
    /// <param name="number">Its number in the hamlet; a number that is taken changes nothing.</param>
    /// <param name="receivedOn">The day on which it came in.</param>
    /// <returns>With the step of the re-check.</returns>
    public async Task<ReportOutcome> RecordAsync(Reader reader, string hamletCode, int number, DateOnly receivedOn, DateOnly today, CancellationToken ct)
    {
        if (await NextAsync(reader, hamletCode, ct) is not { Posting: var posting, Next: var next } || number < 1 || number > next)
            return new ReportOutcome.NotFound();
        if (number < next)
            return await RecheckAsync(reader, posting, number, ct) is { } before ? new ReportOutcome.AlreadyDone(before) : new ReportOutcome.NotFound();
        if (await steps.IsClosedAsync(posting, ct))
            return new ReportOutcome.Closed(posting);
        await steps.HoldAsync(posting.Step.Id, ct);
        posting = await steps.FindAsync(reader, posting.Step.Id, ct) ?? posting;
        if (receivedOn > today)
            return new ReportOutcome.InFuture(posting);
        if (posting.Step.State == CampaignStepState.Open)
            return new ReportOutcome.WaitsFor(posting, posting);
        if (receivedOn < (posting.Step.BeganOn ?? posting.Step.From))
            return new ReportOutcome.TooEarly(posting, posting.Step.BeganOn ?? posting.Step.From);
        var recheckBy = calendar.After(receivedOn, steps.WorkingDaysOf(posting.Year, CampaignSteps.Ids.Recheck));
        db.CampaignSteps.AddRange(
            New(reader, posting.Step, CampaignSteps.Ids.Recheck, number, receivedOn, recheckBy),
            New(reader, posting.Step, CampaignSteps.Ids.Repost, number, receivedOn, calendar.After(recheckBy, steps.WorkingDaysOf(posting.Year, CampaignSteps.Ids.Repost))));
        await db.SaveChangesAsync(ct);
        return new ReportOutcome.Done((await RecheckAsync(reader, posting, number, ct))!);
    }

    private const string Posting = "posting";

    private Task<StepInHand?> RecheckAsync(Reader reader, StepInHand posting, int number, CancellationToken ct)
    {
        var id = Id(CampaignSteps.Ids.Recheck, number);
        return steps.FindAsync(steps.DoneBy(reader.AccountId).Where(s => s.CampaignId == posting.Step.CampaignId && s.HamletCode == posting.Step.HamletCode && s.StepId == id), ct);
    }

    private static CampaignStep New(Reader reader, CampaignStep posting, string id, int number, DateOnly from, DateOnly by) => new()
    {
        CampaignId = posting.CampaignId,
        CommuneCode = posting.CommuneCode,
        ProvinceCode = posting.ProvinceCode,
        HamletCode = posting.HamletCode,
        StepId = Id(id, number),
        From = from,
        To = by,
        Deadline = by,
        SettledBy = reader.AccountId,
    };

    private static string Id(string step, int number) => string.Create(CultureInfo.InvariantCulture, $"{step}-{number}");
}
