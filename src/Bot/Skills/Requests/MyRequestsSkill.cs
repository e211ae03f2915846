using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Requests;

namespace CauNoi.Bot.Skills.Requests;

/// <summary>A person's own open requests, and taking one back.</summary>
public sealed class MyRequestsSkill(RequestDesk desk, RequestWords words, Phrasebook phrases) : ISkill
{
    public const string List = Verb + ":list";

    private const string Verb = "my-requests";
    private const string WithdrawVerb = Verb + ":withdraw";
    private const int MostShown = 6;

    private readonly SkillTexts _texts = phrases.For("requests");

    public bool Claims(Turn turn) =>
        turn.ActionArgument(Verb) is not null
        || (turn.Action is null && (_texts.Says("mine", turn.Text) || (turn.Speaker.IsLinked && _texts.Says("requests", turn.Text))));

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.IsPrivate)
            return Say("mine_private");
        if (turn.Speaker.AccountId is not { } account)
            return Say("mine_not_linked");
        if (RequestActions.Id(turn, WithdrawVerb) is { } id)
            return await desk.WithdrawAsync(account, id, turn.Now, ct) switch
            {
                RequestOutcome.Done { Request: var request } => new OutgoingActivity { Text = _texts.Text("withdrawn", ("kind", words.Kind(request.Kind))) },
                _ => Say("mine_decided"),
            };
        var mine = (await desk.MineAsync(account, ct)).Take(MostShown).ToList();
        return mine.Count == 0 ? Say("mine_nothing") : new OutgoingActivity
        {
            Text = _texts.Text("mine_list") + "\n\n" + string.Join('\n', mine.Select((r, i) => Line(i + 1, r))),
            Buttons = [.. mine.Select((r, i) => new Button(_texts.Text("button_withdraw", ("number", i + 1)), RequestActions.For(WithdrawVerb, r.Request.Id)))],
        };
    }

    private string Line(int number, ListedRequest listed) => _texts.Text(
        listed.Request.AcknowledgedAt is null ? "mine_line" : "mine_line_received",
        ("number", number),
        ("kind", words.Kind(listed.Request.Kind)),
        ("asked", VietnamFormat.Date(VietnamTime.DateOf(listed.Request.At))),
        ("date", VietnamFormat.Date(listed.Request.AcknowledgeBy ?? listed.Request.DueOn)));

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };
}
