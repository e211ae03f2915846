using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.Privacy;
using CauNoi.Data.Privacy;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>
/// At most eight questions to a family, one at a time, and what it may be entitled to. Nothing is kept unless asked for: the answers so far travel in the
/// buttons and in what the last message asks to be typed.
/// </summary>
public sealed class CheckEligibilitySkill(CheckCards cards, CheckQuestions questions, CheckTyping typing, ConsentQuestion consent, Phrasebook phrases) : ISkill
{
    private readonly SkillTexts _texts = phrases.For("check-eligibility");

    public bool Claims(Turn turn) => Pressed(turn) is not null || (turn.Action is null && (Starts(turn) || Forgets(turn) || typing.Completes(turn)));

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct) =>
        turn.IsPrivate && turn.ActionArgument(CheckActions.SaveVerb) is { } code && CheckCode.Read(code) is not null && await consent.NeededAsync(turn, ConsentPurpose.SavedCheck, ct) is { } question
            ? question
            : Answer(turn);

    private TurnResult Answer(Turn turn)
    {
        if (!turn.IsPrivate)
            return new OutgoingActivity { Text = _texts.Text("in_private") };
        if (typing.CountsPeople(turn))
            return typing.Complete(turn);
        if (Pressed(turn) is var (verb, argument))
            return Press(turn, verb, argument);
        return Starts(turn) ? Start(turn) : Forgets(turn) ? Forget(turn) : typing.Complete(turn);
    }

    private TurnResult Press(Turn turn, string verb, string argument)
    {
        switch (turn.Action)
        {
            case CheckActions.Start:
                return Start(turn);
            case CheckActions.Anew:
                return Begin(turn);
            case CheckActions.Stop:
                return typing.Stop();
            case CheckActions.Forget:
                return Forget(turn);
        }

        if (CheckCode.Read(argument) is not { } answers)
            return new OutgoingActivity { Text = _texts.Text("old_button"), Buttons = [new Button(_texts.Text("button_anew"), CheckActions.Anew)] };
        if (verb == CheckActions.SaveVerb)
            return cards.GoOn(turn with { State = turn.State with { SavedCheck = CheckCode.Of(answers) } }, answers, _texts.Text("saved"));
        return verb == CheckActions.Verb ? cards.GoOn(turn, answers) : cards.Follow(turn, verb, answers) ?? cards.GoOn(turn, answers);
    }

    private TurnResult Start(Turn turn) => turn.State.SavedCheck is not { } saved ? Begin(turn) : new OutgoingActivity
    {
        Text = _texts.Text("start_saved"),
        Buttons =
        [
            new Button(_texts.Text("button_saved"), $"{CheckActions.Verb}:{saved}"),
            new Button(_texts.Text("button_anew"), CheckActions.Anew),
            new Button(_texts.Text("button_forget"), CheckActions.Forget),
        ],
    };

    private TurnResult Begin(Turn turn) => cards.GoOn(turn, CheckAnswers.None, _texts.Text(turn.Speaker.IsStaff ? "intro_staff" : "intro", ("total", questions.Total(CheckAnswers.None, turn.Today))));

    private TurnResult Forget(Turn turn) => new([new OutgoingActivity { Text = _texts.Text("forgotten") }], turn.State with { SavedCheck = null });

    private bool Starts(Turn turn) => _texts.Says("start", turn.Text);

    private bool Forgets(Turn turn) => turn.State.SavedCheck is not null && _texts.Says("forget", turn.Text);

    private static (string Verb, string Argument)? Pressed(Turn turn)
    {
        foreach (var verb in CheckActions.Verbs)
            if (turn.ActionArgument(verb) is { } argument)
                return (verb, argument);
        return null;
    }
}
