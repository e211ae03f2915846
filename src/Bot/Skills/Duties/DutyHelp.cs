using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Reminders;
using CauNoi.Bot.Skills.Requests;
using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Duties;

/// <summary>Passes on that somebody cannot go on with a duty: a hamlet head's words to the commune as a request, an officer's to the province.</summary>
public sealed class DutyHelp(DutyAnswers answers, RequestSending sending, Supervisors supervisors, Outbox outbox, DutyWords words, Phrasebook phrases)
{
    // The province sets itself no day: an officer is left alone with it for as long as a commune would take.
    private const int DaysOfProvince = 2;

    private readonly SkillTexts _texts = phrases.For("reminders");

    /// <summary>Who has been told; saved with the turn.</summary>
    public async Task<OutgoingActivity> AskAsync(Turn turn, Recipient person, Duty duty, string place, string said, CancellationToken ct)
    {
        var about = _texts.Text("difficulty", ("title", words.Title(duty)), ("place", place), ("words", said));
        if (person.Role == Role.HamletHead && duty.Place.Commune is { } commune
            && await sending.SendDifficultyAsync(turn, person.AccountId, commune, about, ct) is { } request)
        {
            await answers.DifficultyAsync(person.AccountId, duty.Subject, request.DueOn, turn.Now, ct);
            if (await supervisors.AreReachableAsync(Role.Officer, duty.Place, ct))
                return Say("difficulty_sent", request.DueOn);
            return Say(await TellAsync(turn, person, duty, about, ct) > 0 ? "difficulty_sent_up" : "difficulty_nobody", request.DueOn);
        }

        var until = turn.Today.AddDays(DaysOfProvince);
        await answers.DifficultyAsync(person.AccountId, duty.Subject, until, turn.Now, ct);
        return await TellAsync(turn, person, duty, about, ct) > 0 ? Say("difficulty_told", until) : Say("difficulty_nobody", until);
    }

    private async Task<int> TellAsync(Turn turn, Recipient person, Duty duty, string about, CancellationToken ct)
    {
        var chats = await supervisors.ChatsAsync(Role.Province, duty.Place, ct);
        var message = ActivityJson.Write(new OutgoingActivity { Text = _texts.Text("difficulty_of", ("name", person.Name), ("about", about)) });
        foreach (var chat in chats.Where(c => c.AccountId != person.AccountId))
            outbox.Add(chat.Channel, chat.ConversationId, message, turn.Now);
        return chats.Count;
    }

    private OutgoingActivity Say(string key, DateOnly until) => new() { Text = _texts.Text(key, ("date", VietnamFormat.Date(until))) };
}
