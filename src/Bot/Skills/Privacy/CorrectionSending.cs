using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Requests;
using CauNoi.Data.Requests;

namespace CauNoi.Bot.Skills.Privacy;

/// <summary>Sends a correction that the person has seen to her commune.</summary>
public sealed class CorrectionSending(SealedState sealing, RequestSending sending, CorrectionCards cards, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("correction");

    public async Task<TurnResult> SendAsync(Turn turn, Guid account, string household, CancellationToken ct)
    {
        if (sealing.Open<CorrectionDraft>(turn.State.Correction) is not { } draft)
            return new OutgoingActivity { Text = _texts.Text("nothing_to_send") };
        var asked = new NewRequest(RequestKind.Correction, account, turn.Address, household) { Text = draft.Words, Values = draft.Value is { } value ? [value] : [] };
        return await sending.SendAsync(turn, asked, ct) is { } sent
            ? new TurnResult([cards.Sent(sent)], turn.State with { Correction = null })
            : new OutgoingActivity { Text = _texts.Text("not_linked") };
    }
}
