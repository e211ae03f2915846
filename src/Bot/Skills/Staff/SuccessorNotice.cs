using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Duties;
using CauNoi.Data.Messaging;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Staff;

/// <summary>Tells a successor in her own chat what she has taken over; no household is named.</summary>
public sealed class SuccessorNotice(Recipients recipients, DutyButtons buttons, Outbox outbox, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("people");

    /// <summary>Adds the message to the caller's unit of work.</summary>
    /// <returns>False if she has no chat.</returns>
    public async Task<bool> TellAsync(Guid successor, string from, string areas, string work, DateTimeOffset now, CancellationToken ct)
    {
        if (await recipients.FindAsync(successor, ct) is not { Chat: { } chat })
            return false;
        var message = new OutgoingActivity { Text = _texts.Text("taken_over", ("areas", areas), ("from", from), ("work", work)), Buttons = [buttons.ToList()] };
        outbox.Add(chat.Channel, chat.ConversationId, ActivityJson.Write(message), now);
        return true;
    }
}
