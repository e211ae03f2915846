using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Knowledge.Answering;

namespace CauNoi.Bot.Skills.Emergency;

/// <summary>Somebody is in danger: the number to call, before everything else and with nothing after it.</summary>
public sealed class EmergencySkill(Answerer answerer) : ISkill
{
    public bool Claims(Turn turn) => turn.Action is null && ReplyTo(turn) is not null;

    public Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct) =>
        Task.FromResult<TurnResult>(new OutgoingActivity { Text = ReplyTo(turn)!.Text });

    private FixedReply? ReplyTo(Turn turn) => answerer.FixedReplyTo(turn.Text) is { Kind: ReplyKind.Emergency } reply ? reply : null;
}
