using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Fixes;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.FixGaps;

/// <summary>After the yes: an officer's values are recorded, a hamlet head's wait for an officer, who is told their number and nothing else.</summary>
public sealed class FixSaving(HouseholdFixes fixes, FixAsking asking, Outbox outbox, FixCards cards, FixWords words, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("fix-gaps");

    public async Task<TurnResult> SaveAsync(Turn turn, Reader reader, FixDraft draft, Household household, CancellationToken ct)
    {
        var values = draft.Given.Select(s => s.Value).ToList();
        var author = new RecordAuthor(reader.AccountId, turn.Now);
        if (FixCards.Records(turn))
            return cards.End(turn, household.Code, words.Outcome(await fixes.RecordAsync(reader, household.Code, values, author, ct), values.Count, household, turn.Today));
        if (await asking.OpenAsync(reader, household.Code, values, turn.Address, author, ct) is not { } opened)
            return cards.End(turn, household.Code, _texts.Text("not_found"));
        var message = ActivityJson.Write(new OutgoingActivity
        {
            Text = _texts.Text("asked", ("name", opened.By ?? ""), ("hamlet", opened.Hamlet ?? _texts.Text("nothing")), ("count", values.Count)),
            Buttons = [new Button(_texts.Text("button_see"), FixAction.Request(FixDecisions.See, opened.Id))],
        });
        foreach (var chat in opened.Officers)
            outbox.Add(chat.Channel, chat.ConversationId, message, turn.Now);
        return cards.End(turn, household.Code, _texts.Text(opened.Officers.Count > 0 ? "sent" : "sent_untold", ("count", values.Count)));
    }
}
