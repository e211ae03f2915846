using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Knowledge.Content;

namespace CauNoi.Bot.Skills.Access;

/// <summary>Asks what households are read for, and keeps the request that has to wait for the answer.</summary>
public sealed class PurposeQuestion(SealedState sealing, AccessOptions options, Phrasebook phrases)
{
    public const string Verb = "purpose";

    private readonly SkillTexts _texts = phrases.For("access");

    /// <summary>The question, instead of an answer to this turn.</summary>
    public TurnResult Ask(Turn turn) => Ask(turn.State with { Waiting = sealing.Seal(new Request(turn.Activity.Text, turn.Action)) });

    public TurnResult Ask(ConversationState state) => new(
        [
            new OutgoingActivity
            {
                Text = _texts.Text("purpose_question", ("hours", (int)options.PurposeLifetime.TotalHours)),
                Buttons = [.. Enum.GetValues<ReadPurpose>().Select(p => new Button(Word(p), $"{Verb}:{p}"))],
            },
        ],
        state);

    /// <summary>Takes the answer down and goes on with what waited for it.</summary>
    public TurnResult Answer(Turn turn, ReadPurpose purpose)
    {
        var state = turn.State with { Purpose = new StatedPurpose(purpose, turn.Now + options.PurposeLifetime), Waiting = null };
        return new TurnResult([new OutgoingActivity { Text = _texts.Text("purpose_noted", ("purpose", Word(purpose))) }], state) { Next = sealing.Open<Request>(turn.State.Waiting) };
    }

    private string Word(ReadPurpose purpose) => _texts.Text($"purpose.{ContentKey.Of(purpose)}");
}
