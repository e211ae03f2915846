using CauNoi.Data.Access;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Reminders.Simulation;

/// <summary>What the invented people do about what they are told, in the same ways as people in a chat: what a campaign wants done is reported with its day, the rest is answered.</summary>
internal sealed class InventedPeople(SimulationOptions options)
{
    private static readonly Temperament[] Heads =
    [
        Temperament.Prompt, Temperament.Prompt, Temperament.Prompt, Temperament.Slow, Temperament.Slow, Temperament.Later, Temperament.Helped, Temperament.Silent, Temperament.Silent, Temperament.Deaf,
    ];

    private readonly Dictionary<(Guid, string), int> _told = [];

    public static bool Answers(Reminder reminder) => !reminder.Escalated;

    public Temperament Of(Guid account, Role role)
    {
        var drawn = new Random((options.Seed * 1_000_003) ^ BitConverter.ToInt32(account.ToByteArray(), 0));
        var temperament = Heads[drawn.Next(Heads.Length)];
        return role == Role.HamletHead || temperament != Temperament.Deaf ? temperament : Temperament.Silent;
    }

    public async Task AnswerAsync(DutyAnswers answers, CampaignReports reports, Recipient person, Reminder reminder, DateTimeOffset now, CancellationToken ct)
    {
        var subject = DutySubject.Read(reminder.Subject)!.Value;
        var times = _told[(person.AccountId, reminder.Subject)] = _told.GetValueOrDefault((person.AccountId, reminder.Subject)) + 1;
        var today = reminder.Day;
        switch (Of(person.AccountId, person.Role), times)
        {
            case (Temperament.Prompt, _) or (Temperament.Slow, > 1) or (Temperament.Later, > 1) or (Temperament.Helped, > 1) or (Temperament.Silent, > 4):
                if (subject is { Kind: DutyKind.Step, RowId: { } step })
                    await ReportAsync(reports, new Reader(person.AccountId, InventedProvince.Channel), step, today, ct);
                else
                    await answers.DoneAsync(person, subject, today, now, ct);
                break;
            case (Temperament.Later, 1):
                await answers.LaterAsync(person, subject, today.AddDays(3), today, now, ct);
                break;
            case (Temperament.Helped, 1):
                await answers.DifficultyAsync(person.AccountId, subject, today.AddDays(2), now, ct);
                break;
        }
    }

    // Whoever has done a step has done what comes before it in the hamlet, and tells that first.
    private static async Task ReportAsync(CampaignReports reports, Reader person, long step, DateOnly day, CancellationToken ct)
    {
        var report = new StepReport(day);
        while (await reports.ReportAsync(person, step, report, day, ct) is ReportOutcome.WaitsFor { Step.Step.HamletCode: var hamlet, First.Step: var first }
            && first.HamletCode == hamlet
            && await reports.ReportAsync(person, first.Id, report, day, ct) is ReportOutcome.Done)
        {
        }
    }
}
