using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Requests;

namespace CauNoi.Bot.Skills.Privacy;

/// <summary>
/// Deletes what the bot itself keeps of a person, at once after her yes; official records are the commune's to decide, so a request goes there if she wants it
/// (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 14).
/// </summary>
public sealed class DeletionSkill(Forgetting forgetting, Phrasebook phrases) : ISkill
{
    private readonly SkillTexts _texts = phrases.For("privacy");

    public bool Claims(Turn turn) =>
        turn.ActionArgument(PrivacyActions.DeletionVerb) is not null || (turn.Action is null && _texts.Says("delete", turn.Text));

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.IsPrivate)
            return Say("private_only");
        return turn.Action switch
        {
            PrivacyActions.DeleteOwn => await EraseAsync(turn, null, ct),
            PrivacyActions.DeleteBoth => await EraseAsync(turn, await forgetting.TellCommuneAsync(turn, RequestKind.Deletion, ct), ct),
            PrivacyActions.Keep => Say("kept"),
            _ => Ask(turn),
        };
    }

    private OutgoingActivity Ask(Turn turn)
    {
        var hasRecord = turn.Speaker.Household is not null;
        var record = hasRecord ? _texts.Text("delete_record") + _texts.Text("delete_open")
            : _texts.Text(turn.Speaker.IsStaff ? "delete_record_staff" : "delete_record_unlinked");
        return new OutgoingActivity
        {
            Text = _texts.Text("delete_ask", ("record", record)),
            Sources = [new Citation(_texts.Text("source"), null)],
            Buttons =
            [
                new Button(_texts.Text("button_delete_own"), PrivacyActions.DeleteOwn),
                .. hasRecord ? [new Button(_texts.Text("button_delete_both"), PrivacyActions.DeleteBoth)] : Array.Empty<Button>(),
                new Button(_texts.Text("button_keep"), PrivacyActions.Keep),
            ],
        };
    }

    private async Task<TurnResult> EraseAsync(Turn turn, Data.Requests.Request? sent, CancellationToken ct)
    {
        await forgetting.EraseAsync(turn, ct);
        var text = sent is null
            ? _texts.Text("deleted")
            : _texts.Text("deleted_sent", ("household", turn.Speaker.Household!), ("acknowledge", VietnamFormat.Date(sent.AcknowledgeBy ?? sent.DueOn)));
        return new TurnResult([new OutgoingActivity { Text = text }], new ConversationState());
    }

    private OutgoingActivity Say(string key) => new() { Text = _texts.Text(key) };
}
