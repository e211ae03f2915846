using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;

namespace CauNoi.Bot.Skills.Staff;

/// <summary>Tells a household's commune that its PIN was locked: the code, and nothing else of it.</summary>
public sealed class PinLockReport(StewardChats stewards, Outbox outbox, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("own-record");

    /// <summary>Adds messages to the caller's unit of work.</summary>
    public async Task TellAsync(string household, DateTimeOffset now, CancellationToken ct)
    {
        var message = new OutgoingActivity
        {
            Text = _texts.Text("locked", ("household", household), ("tries", HouseholdPins.MostTries)),
            Buttons = [new Button(_texts.Text("button_new_pin"), InviteSkill.NewPinFor(household))],
        };
        foreach (var chat in await stewards.OfAsync([(AreaLevel.Household, household)], besides: null, ct))
            outbox.Add(chat.Channel, chat.ConversationId, ActivityJson.Write(message), now);
    }
}
