using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Hosting;
using CauNoi.Bot.Web;
using CauNoi.Data.Access;

namespace CauNoi.Bot.Skills.Duties;

/// <summary>Gives staff the address of their own calendar, changes it, and takes it back.</summary>
public sealed class CalendarSkill(SecretAddresses addresses, BotOptions options, Phrasebook phrases) : ISkill
{
    private const string Verb = "calendar";
    private const string New = Verb + ":new";
    private const string Stop = Verb + ":stop";

    private readonly SkillTexts _texts = phrases.For("reminders");

    public bool Claims(Turn turn) =>
        turn.ActionArgument(Verb) is not null || (turn.Action is null && turn.Speaker.ReadsHouseholds && _texts.Says("calendar", turn.Text));

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.IsPrivate)
            return Say("private_only");
        if (!turn.Speaker.ReadsHouseholds || turn.Speaker.AccountId is not { } account)
            return Say("not_found");
        if (options.PublicAddress is not { IsAbsoluteUri: true } page)
            return Say("calendar_off");
        if (turn.Action == Stop)
            return Say(await addresses.RevokeAsync(account, SecretAddressKind.Calendar, ct) ? "calendar_stopped" : "calendar_none");
        if (turn.Action != New && await addresses.HasAsync(account, SecretAddressKind.Calendar, ct))
            return new OutgoingActivity { Text = _texts.Text("calendar_have"), Buttons = [new Button(_texts.Text("button_calendar_new"), New), StopButton()] };
        var secret = await addresses.CreateAsync(account, SecretAddressKind.Calendar, null, turn.Now, ct);
        return new OutgoingActivity
        {
            Text = _texts.Text("calendar", ("address", new Uri(page, $"{CalendarEndpoint.Folder}{secret}.ics").AbsoluteUri)),
            Buttons = [StopButton()],
            Confidential = true,
        };
    }

    private Button StopButton() => new(_texts.Text("button_calendar_stop"), Stop);

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };
}
