using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Requests;
using CauNoi.Knowledge.Policy.Privacy;

namespace CauNoi.Bot.Skills.Privacy;

/// <summary>What the bot keeps and why, what it keeps of this person, and the withdrawal of what she agreed to (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 4).</summary>
public sealed class PrivacySkill(OwnDataCard card, Forgetting forgetting, PrivacyDeadlines deadlines, Phrasebook phrases) : ISkill
{
    private readonly SkillTexts _texts = phrases.For("privacy");

    public bool Claims(Turn turn) => turn.ActionArgument(PrivacyActions.Verb) is not null || Wanted(turn) is not null;

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct) => (Wanted(turn) ?? turn.Action) switch
    {
        PrivacyActions.Mine => turn.IsPrivate ? await card.ShowAsync(turn, ct) : Say("private_only"),
        PrivacyActions.Withdraw => turn.IsPrivate ? await AskAsync(turn, ct) : Say("private_only"),
        PrivacyActions.WithdrawSure => turn.IsPrivate ? await WithdrawAsync(turn, ct) : Say("private_only"),
        PrivacyActions.WithdrawNo => Say("kept"),
        _ => Notice(turn),
    };

    private string? Wanted(Turn turn) =>
        turn.Action is not null ? null
        : _texts.Says("mine", turn.Text) ? PrivacyActions.Mine
        : _texts.Says("withdraw", turn.Text) ? PrivacyActions.Withdraw
        : _texts.Says("privacy", turn.Text) ? PrivacyActions.Show
        : null;

    private OutgoingActivity Notice(Turn turn) => new()
    {
        Text = turn.Speaker.IsStaff
            ? _texts.Text("notice_staff")
            : _texts.Text("notice", ("days", deadlines.Row("acknowledge", turn.Today).Days)),
        Sources = [new Citation(_texts.Text("source"), null)],
        Buttons = [new Button(_texts.Text("button_mine"), PrivacyActions.Mine)],
    };

    private async Task<TurnResult> AskAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Speaker.IsStaff)
            return Say("withdraw_staff");
        var purposes = await forgetting.AgreedAsync(turn, ct);
        if (purposes.Count == 0)
            return Say("withdraw_nothing");
        var record = turn.Speaker.Household is null ? "" : _texts.Text("withdraw_record", ("days", deadlines.Row("withdrawal_of_consent", turn.Today).Days));
        return new OutgoingActivity
        {
            Text = _texts.Text("withdraw_ask", ("purposes", string.Join("; ", purposes)), ("record", record)),
            Sources = [new Citation(_texts.Text("source"), null)],
            Buttons = [new Button(_texts.Text("button_withdraw_sure"), PrivacyActions.WithdrawSure), new Button(_texts.Text("button_withdraw_no"), PrivacyActions.WithdrawNo)],
        };
    }

    private async Task<TurnResult> WithdrawAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Speaker.IsStaff)
            return Say("withdraw_staff");
        // Pressed twice: the second time there is nothing left to withdraw.
        if ((await forgetting.AgreedAsync(turn, ct)).Count == 0)
            return Say("withdraw_nothing");
        var sent = await forgetting.TellCommuneAsync(turn, RequestKind.WithdrawalOfConsent, ct);
        await forgetting.WithdrawAsync(turn, ct);
        var text = sent is null
            ? _texts.Text("withdrawn")
            : _texts.Text("withdrawn_sent", ("acknowledge", Date(sent.AcknowledgeBy ?? sent.DueOn)), ("due", Date(sent.DueOn)));
        return new TurnResult([new OutgoingActivity { Text = text }], turn.State.OfNobody() with { SavedCheck = null });
    }

    private static string Date(DateOnly date) => VietnamFormat.Date(date);

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };
}
