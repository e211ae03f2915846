using CauNoi.Data.Access;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Reminders.Simulation;

/// <summary>What the invented people do about what they are told, by the same answers that the buttons give.</summary>
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

    public async Task AnswerAsync(DutyAnswers answers, Recipient person, Reminder reminder, DateTimeOffset now, CancellationToken ct)
    {
        var subject = DutySubject.Read(reminder.Subject)!.Value;
        var times = _told[(person.AccountId, reminder.Subject)] = _told.GetValueOrDefault((person.AccountId, reminder.Subject)) + 1;
        var today = reminder.Day;
        switch (Of(person.AccountId, person.Role), times)
        {
            case (Temperament.Prompt, _) or (Temperament.Slow, > 1) or (Temperament.Later, > 1) or (Temperament.Helped, > 1) or (Temperament.Silent, > 4):
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
}
