using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Messaging;
using CauNoi.Data.Requests;

namespace CauNoi.Bot.Skills.Requests;

/// <summary>Opens requests and tells both sides, through the outbox and without a word of what is asked: officers of a new one, the asker of what became of hers.</summary>
public sealed class RequestSending(RequestDesk desk, Outbox outbox, RequestWords words, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("requests");

    /// <returns>Null if the household is not there or not the asker's to read.</returns>
    public async Task<Data.Requests.Request?> SendAsync(Turn turn, NewRequest asked, CancellationToken ct)
    {
        var request = await desk.OpenAsync(asked, turn.Now, turn.Today, ct);
        await TellOfficersAsync(turn, request, ct);
        return request;
    }

    /// <summary>Opens a request about no household: somebody cannot go on with a duty.</summary>
    /// <param name="words">What it is about, and what she says.</param>
    public async Task<Data.Requests.Request> SendDifficultyAsync(Turn turn, Guid accountId, string communeCode, string words, CancellationToken ct)
    {
        var request = await desk.OpenDifficultyAsync(accountId, turn.Address, communeCode, words, turn.Now, turn.Today, ct);
        await TellOfficersAsync(turn, request, ct);
        return request;
    }

    /// <summary>Tells the asker that receipt is confirmed, or how it was decided.</summary>
    /// <param name="outcome">Key of the text.</param>
    public void TellAsker(Data.Requests.Request request, string outcome, DateTimeOffset now) =>
        outbox.Add(
            request.Channel,
            request.ConversationId,
            ActivityJson.Write(new OutgoingActivity
            {
                Text = _texts.Text(
                    outcome,
                    ("kind", words.Kind(request.Kind)),
                    ("date", VietnamFormat.Date(VietnamTime.DateOf(request.At))),
                    ("reason", desk.TextOf(request) ?? "")),
            }),
            now);

    private async Task TellOfficersAsync(Turn turn, Data.Requests.Request? request, CancellationToken ct)
    {
        // Pressed twice, it is the request of before, and the officers know of it.
        if (request is null || request.At != turn.Now)
            return;
        var message = new OutgoingActivity
        {
            Text = _texts.Text("officers_new", ("kind", words.Kind(request.Kind)), ("acknowledge", VietnamFormat.Date(request.AcknowledgeBy ?? request.DueOn))),
            Buttons = [new Button(_texts.Text("button_list"), RequestActions.List)],
        };
        foreach (var chat in await desk.OfficersOfAsync(request, ct))
            outbox.Add(chat.Channel, chat.ConversationId, ActivityJson.Write(message), turn.Now);
    }
}
