using System.Globalization;
using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Messaging;
using CauNoi.Data.Reviews;

namespace CauNoi.Bot.Skills.Duties;

/// <summary>A message to all of those below: typed, seen with the number of readers, sent, stopped, and told how far it has come.</summary>
public sealed class BroadcastSkill(Recipients recipients, Broadcasts broadcasts, DeliverySignal signal, Phrasebook phrases) : ISkill
{
    private const string Verb = "broadcast";
    private const string SendVerb = Verb + ":send";
    private const string StopVerb = Verb + ":stop";
    private const string ReportVerb = Verb + ":report";
    private const string WordsAction = "broadcast-words:1";
    private const string WordsVerb = "broadcast-words";
    private const int LongestText = 900;

    private readonly SkillTexts _texts = phrases.For("broadcasts");

    public bool Claims(Turn turn) =>
        turn.ActionArgument(Verb) is not null
        || (turn.AwaitedArgument(WordsVerb) is not null && !turn.Text.IsEmpty)
        || (turn.Action is null && turn.Speaker.IsStaff && Broadcasts.ReadersOf(turn.Speaker.Role) is not null && _texts.Says("broadcast", turn.Text));

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.IsPrivate)
            return Say("private_only");
        if (turn.Speaker.AccountId is not { } account || await recipients.FindAsync(account, ct) is not { } sender || Broadcasts.ReadersOf(sender.Role) is null)
            return Say("not_found");
        if (turn.AwaitedArgument(WordsVerb) is not null)
            return await PreviewAsync(turn, sender, ct);
        if (Id(turn, SendVerb) is { } sent)
            return await SendAsync(turn, sender, sent, ct);
        if (Id(turn, StopVerb) is { } stopped)
            return await broadcasts.StopAsync(sender, stopped, turn.Now, ct) is { } count ? With("stopped", stopped, ("count", count)) : Say("not_found");
        if (Id(turn, ReportVerb) is { } told)
            return await ReportAsync(sender, told, ct);
        return new TurnResult([Say("ask_words")], turn.State with { Awaiting = WordsAction });
    }

    private async Task<TurnResult> PreviewAsync(Turn turn, Recipient sender, CancellationToken ct)
    {
        var text = turn.Activity.Text.Trim();
        if (_texts.Says("stop", turn.Text))
            return Say("given_up");
        if (text.Length > LongestText)
            return new TurnResult([Say("too_long")], turn.State with { Awaiting = turn.Awaited });
        var (readers, unreachable) = await broadcasts.CountAsync(sender, ct);
        if (readers == 0)
            return Say("nobody");
        var broadcast = await broadcasts.WriteAsync(sender, text, turn.Now, ct);
        return new OutgoingActivity
        {
            Text = _texts.Text("preview", ("count", readers), ("unreachable", unreachable)) + "\n\n" + Message(sender, text).Text,
            Buttons = [new Button(_texts.Text("button_send", ("count", readers)), Action(SendVerb, broadcast!.Id)), new Button(_texts.Text("button_write"), Verb + ":write")],
        };
    }

    private async Task<OutgoingActivity> SendAsync(Turn turn, Recipient sender, long id, CancellationToken ct)
    {
        if (await broadcasts.SendAsync(sender, id, b => ActivityJson.Write(Message(sender, b.Text)), turn.Now, ct) is not { } count)
            return Say("sent_before");
        signal.Wake();
        return With("sent", id, ("count", count));
    }

    private async Task<OutgoingActivity> ReportAsync(Recipient sender, long id, CancellationToken ct)
    {
        if (await broadcasts.ReportAsync(sender, id, ct) is not { } states)
            return Say("not_found");
        var (delivered, waiting) = (states.GetValueOrDefault(OutboxState.Delivered), states.GetValueOrDefault(OutboxState.Pending));
        return With("report", id, ("delivered", delivered), ("waiting", waiting), ("failed", states.Values.Sum() - delivered - waiting));
    }

    private OutgoingActivity Message(Recipient sender, string text) => new() { Text = _texts.Text("message", ("name", sender.Name), ("text", text)) };

    private OutgoingActivity With(string key, long id, params ReadOnlySpan<(string Name, object Value)> values) => new()
    {
        Text = _texts.Text(key, values),
        Buttons = [new Button(_texts.Text("button_report"), Action(ReportVerb, id)), new Button(_texts.Text("button_stop"), Action(StopVerb, id))],
    };

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };

    private static string Action(string verb, long id) => string.Create(CultureInfo.InvariantCulture, $"{verb}:{id}");

    private static long? Id(Turn turn, string verb) => long.TryParse(turn.ActionArgument(verb), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
