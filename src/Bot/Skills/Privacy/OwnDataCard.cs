using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Requests;
using CauNoi.Data.Privacy;
using CauNoi.Data.Storage;

namespace CauNoi.Bot.Skills.Privacy;

/// <summary>What is kept of the person who asks: link, consents, conversation, requests, and her own record in short; numbers masked.</summary>
public sealed class OwnDataCard(OwnData own, Consents consents, ConsentQuestion question, OwnRecordSummary record, DatabaseOptions options, RegistryWords words, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("privacy");

    public async Task<TurnResult> ShowAsync(Turn turn, CancellationToken ct)
    {
        var agreed = await consents.OfAsync(ConsentQuestion.GiverOf(turn), ct);
        var kept = await own.CountAsync(turn.Address, ct);
        var open = await record.OpenRequestsAsync(turn, ct);
        List<string> lines =
        [
            Link(turn),
            .. agreed.Select(c => _texts.Text("mine_consent", ("purpose", question.Word(c.Purpose)), ("version", c.Version), ("date", VietnamFormat.Date(VietnamTime.DateOf(c.At))))),
            .. agreed.Count == 0 && !turn.Speaker.IsStaff ? [_texts.Text("mine_no_consent")] : Array.Empty<string>(),
            _texts.Text("mine_chat", ("entries", kept.Entries), ("questions", kept.Questions), ("files", kept.Files), ("days", options.KeepDays)),
        ];
        if (turn.State.SavedCheck is not null)
            lines.Add(_texts.Text("mine_check"));
        if (turn.State.Province is not null)
            lines.Add(_texts.Text("mine_province"));
        if (open > 0)
            lines.Add(_texts.Text("mine_requests", ("count", open)));
        var (summary, refusal) = await record.TellAsync(turn, ct);
        if (refusal is not null)
            return refusal;
        return new OutgoingActivity
        {
            Text = _texts.Text("mine") + "\n\n" + string.Join('\n', lines) + (summary is null ? "" : "\n\n" + summary),
            Sources = [new Citation(_texts.Text("source"), null)],
            Confidential = summary is not null,
            Buttons =
            [
                .. summary is null ? Array.Empty<Button>() : [new Button(_texts.Text("button_correct"), CorrectionActions.Start)],
                .. open > 0 ? [new Button(_texts.Text("button_my_requests"), MyRequestsSkill.List)] : Array.Empty<Button>(),
                .. agreed.Count > 0 ? [new Button(_texts.Text("button_withdraw"), PrivacyActions.Withdraw)] : Array.Empty<Button>(),
                new Button(_texts.Text("button_delete"), PrivacyActions.DeleteAsk),
            ],
        };
    }

    private string Link(Turn turn) =>
        turn.Speaker.Household is { } household ? _texts.Text("mine_linked", ("household", household))
        : turn.Speaker.IsStaff ? _texts.Text("mine_staff", ("name", turn.Speaker.Name ?? ""), ("role", words.Role(turn.Speaker.Role)))
        : _texts.Text("mine_not_linked");
}
