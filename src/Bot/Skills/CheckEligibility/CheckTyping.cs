using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;

namespace CauNoi.Bot.Skills.CheckEligibility;

/// <summary>What is typed as an answer to the question in hand: the answer itself, the name of a province, a step back.</summary>
public sealed class CheckTyping(CheckCards cards, CheckQuestions questions, AnswerReader reader, CheckPlaces places, Phrasebook phrases)
{
    private readonly SkillTexts _texts = phrases.For("check-eligibility");

    /// <summary>True if what was typed answers what was asked.</summary>
    public bool Completes(Turn turn) =>
        turn.IsPrivate && Open(turn) is var (question, answers) && (Read(question, answers, turn) is not null || places.Named(turn.Text) is not null);

    /// <summary>True if the number of people was asked and is told: it is no number of a button.</summary>
    public bool CountsPeople(Turn turn) =>
        turn.Activity.Action is null && Open(turn) is ({ Topic: CheckTopic.People } people, var family) && reader.Read(people, family, turn) is TypedAnswer.Given or TypedAnswer.Refused;

    /// <summary>Goes on with what was typed.</summary>
    public TurnResult Complete(Turn turn)
    {
        var (question, answers) = Open(turn)!.Value;
        if (places.Named(turn.Text) is { } province)
            return cards.GoOn(
                turn with { State = turn.State with { Province = province.Code, ProvinceAsked = true } }, answers, _texts.Text("province_known", ("province", province.Name)));
        return Read(question, answers, turn) switch
        {
            TypedAnswer.Given given => cards.GoOn(turn, given.Answers, given.Note),
            TypedAnswer.Refused refused => cards.GoOn(turn, answers, refused.Why),
            TypedAnswer.Back => cards.GoOn(turn, questions.Before(answers, turn.Today) ?? answers),
            _ => Stop(),
        };
    }

    public OutgoingActivity Stop() => new() { Text = _texts.Text("stopped"), Buttons = [new Button(_texts.Text("button_anew"), CheckActions.Anew)] };

    // Under the result there is nothing to answer, only a step back.
    private TypedAnswer? Read(CheckQuestion? question, CheckAnswers answers, Turn turn) =>
        question is not null ? reader.Read(question, answers, turn)
        : _texts.Says("back", turn.Text) ? new TypedAnswer.Back()
        : null;

    private (CheckQuestion? Question, CheckAnswers Answers)? Open(Turn turn) =>
        CheckActions.AwaitedIn(turn) is { } answers ? (questions.Next(answers, turn.Today, turn.State.Province), answers) : null;
}
