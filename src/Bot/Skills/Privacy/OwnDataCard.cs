using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Requests;

namespace CauNoi.Bot.Skills.Privacy;

/// <summary>What is kept of the person who asks: link, consents, conversation, requests, and her own record in short; numbers masked.</summary>
public sealed class OwnDataCard(ConsentLines consents, KeptLines kept, OwnRecordSummary record, RegistryWords words, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("privacy");

    public async Task<TurnResult> ShowAsync(Turn turn, CancellationToken ct)
    {
        var (agreed, isAgreed) = await consents.OfAsync(turn, ct);
        var open = await record.OpenRequestsAsync(turn, ct);
        List<string> lines = [Link(turn), .. agreed, .. await kept.OfAsync(turn, ct)];
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
                .. isAgreed ? [new Button(_texts.Text("button_withdraw"), PrivacyActions.Withdraw)] : Array.Empty<Button>(),
                new Button(_texts.Text("button_delete"), PrivacyActions.DeleteAsk),
            ],
        };
    }

    private string Link(Turn turn) =>
        turn.Speaker.Household is { } household ? _texts.Text("mine_linked", ("household", household))
        : turn.Speaker.IsStaff ? _texts.Text("mine_staff", ("name", turn.Speaker.Name ?? ""), ("role", words.Role(turn.Speaker.Role)))
        : _texts.Text("mine_not_linked");
}
