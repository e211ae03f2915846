using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Privacy;
using CauNoi.Knowledge.Content;

namespace CauNoi.Bot.Skills.Privacy;

/// <summary>
/// Asks a person before something of hers is kept for the first time (Luật 91/2025/QH15, Điều 9), and keeps what she wanted until she has answered. Staff are not
/// asked: what is kept of them belongs to their duty.
/// </summary>
public sealed class ConsentQuestion(Consents consents, SealedState sealing, Phrasebook phrases)
{
    public const string Verb = "consent";
    public const string YesVerb = Verb + ":yes";
    public const string No = Verb + ":no";

    private readonly SkillTexts _texts = phrases.For("consent");

    /// <summary>The question, instead of an answer to this turn; null if she has agreed before.</summary>
    public async Task<TurnResult?> NeededAsync(Turn turn, ConsentPurpose purpose, CancellationToken ct) =>
        turn.Speaker.IsStaff || await consents.IsGivenAsync(GiverOf(turn), purpose, _texts.Text("version"), ct) ? null : Ask(turn, purpose);

    /// <summary>Takes the yes down and goes on with what waited for it.</summary>
    public async Task<TurnResult> AgreeAsync(Turn turn, ConsentPurpose purpose, CancellationToken ct)
    {
        await consents.GiveAsync(GiverOf(turn), purpose, _texts.Text("version"), turn.Now, ct);
        return new TurnResult([new OutgoingActivity { Text = _texts.Text("yes") }], turn.State with { Waiting = null }) { Next = sealing.Open<Request>(turn.State.Waiting) };
    }

    public static ConsentGiver GiverOf(Turn turn) => new(turn.Activity.Channel, turn.Activity.UserId, turn.Speaker.AccountId);

    public string Word(ConsentPurpose purpose) => _texts.Text($"purpose.{ContentKey.Of(purpose)}");

    private TurnResult Ask(Turn turn, ConsentPurpose purpose) => new(
        [
            new OutgoingActivity
            {
                Text = _texts.Text(ContentKey.Of(purpose)),
                Sources = [new Citation(_texts.Text("source"), null)],
                Buttons = [new Button(_texts.Text("button_yes"), $"{YesVerb}:{purpose}"), new Button(_texts.Text("button_no"), No)],
            },
        ],
        turn.State with { Waiting = sealing.Seal(new Request(turn.Activity.Text, turn.Action)) });
}
