using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Faq;
using CauNoi.Knowledge.Language;

namespace CauNoi.Bot.Skills.AskPolicy;

/// <summary>Answers questions from the FAQ, offers the nearest topics, or says that it does not know.</summary>
public sealed class AskPolicySkill(Answerer answerer, AnswerCard card, FeedbackStores feedback, AccountDirectory accounts, Phrasebook phrases) : ISkill
{
    public const string TopicVerb = "faq";

    // After the second wrong guess a person knows better.
    private const int MostRefusals = 2;
    private const int MostNext = 3;

    private readonly SkillTexts _texts = phrases.For("ask-policy");
    private readonly SkillTexts _lookups = phrases.For("household-lookup");

    public bool Claims(Turn turn) => true;

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct) => Answer(await WithProvinceOfStaffAsync(turn, ct));

    private TurnResult Answer(Turn turn)
    {
        if (turn.ActionArgument(TopicVerb) is { } id)
            return card.Find(turn, id) is { } chosen ? Choose(turn, chosen) : Plain(turn, "unknown_choice");
        if (turn.ActionArgument(AnswerCard.MissVerb) is { } missed)
            return Refuse(turn, turn.State.Asked is { } told && told.Told == missed ? told : new QuestionInHand(null) { Told = missed });
        if (turn.Action == AnswerCard.NoneOfThese || (turn.Action is null && _texts.Says("not_meant", turn.Text)))
            return Refuse(turn, turn.State.Asked ?? new QuestionInHand(null));
        if (turn.Text.LegacyFont != LegacyFont.None)
            return new OutgoingActivity { Text = _texts.Text(For(turn, "legacy_font"), ("font", turn.Text.LegacyFont == LegacyFont.Vni ? "VNI" : "TCVN3")) };
        return turn.Text.IsEmpty ? Plain(turn, "no_words") : Decide(turn);
    }

    private TurnResult Decide(Turn turn)
    {
        var asked = new QuestionInHand(MaskedText.Of(turn.Activity.Text));
        var decision = answerer.Decide(turn.Text, new Asking(turn.Today) { Province = turn.State.Province, Earlier = turn.State.Earlier });
        turn = turn with { State = turn.State with { Earlier = Masked(decision.Remember, asked, turn) } };
        return decision switch
        {
            Decision.Answer answer => card.Tell(turn, answer.Entry, asked),
            Decision.Suggest suggest => card.Offer(turn, suggest.Both ? "two_things" : "which", suggest.Entries, asked),
            Decision.Fixed reply => Say(turn, reply, asked),
            _ => Abstain(turn, decision, asked),
        };
    }

    // A topic that was offered for a question answers that question; any other one begins anew.
    private TurnResult Choose(Turn turn, FaqEntry chosen)
    {
        var asked = turn.State.Asked is { } inHand && inHand.Offered.Contains(chosen.Id) ? inHand : new QuestionInHand(null);
        return card.Tell(turn with { State = turn.State with { Earlier = new EarlierQuestion(Meant(turn, asked) ?? chosen.Title, chosen.Id) } }, chosen, asked);
    }

    // A question that named somebody is remembered as it was masked, at the price of what it took over.
    private static EarlierQuestion? Masked(EarlierQuestion? remember, QuestionInHand asked, Turn turn) =>
        remember is null || remember == turn.State.Earlier || asked.Text == turn.Activity.Text ? remember : remember with { Text = asked.Text! };

    // What was asked, with what it took over from the question before it.
    private static string? Meant(Turn turn, QuestionInHand asked) =>
        asked.Text is not null && turn.State.Earlier is { } earlier && (asked.Told == earlier.TopicId || asked.Offered.Contains(earlier.TopicId))
            ? earlier.Text
            : asked.Text;

    private TurnResult Refuse(Turn turn, QuestionInHand asked)
    {
        var meant = Meant(turn, asked);
        if (asked.Told is { } told && asked.Rating is null)
            asked = asked with { Rating = feedback.Ratings.Add(told, asked.Text, good: false, RatingReason.OtherTopic, turn.Now) };
        asked = asked with
        {
            Refused = [.. asked.Refused.Concat(asked.Told is null ? asked.Offered : [asked.Told]).Distinct()],
            Refusals = asked.Refusals + 1,
        };
        var next = meant is null || asked.Refusals >= MostRefusals ? [] : NextBest(turn, meant, asked.Refused);
        return next.Count == 0
            ? ToPerson(turn, asked)
            : card.Offer(turn with { State = turn.State with { Earlier = new EarlierQuestion(meant!, next[0].Id) } }, "next_best", next, asked, FlawButton(asked));
    }

    // Whoever says that a guess was wrong wants to see the next ones, however far behind they come.
    private IReadOnlyList<FaqEntry> NextBest(Turn turn, string meant, IReadOnlyList<string> refused)
    {
        var decision = answerer.Decide(meant, new Asking(turn.Today) { Province = turn.State.Province, Refused = refused });
        return decision is Decision.Suggest suggest
            ? suggest.Entries
            : [.. decision.Ranked.Select(t => card.Find(turn, t.Id)).OfType<FaqEntry>().Take(MostNext)];
    }

    private TurnResult ToPerson(Turn turn, QuestionInHand asked)
    {
        if (asked.Text is null)
            return new TurnResult(
                [new OutgoingActivity { Text = _texts.Text(For(turn, "say_again")), Buttons = FlawButton(asked) }], turn.State with { Asked = asked });
        if (asked.Refusals <= MostRefusals)
            Keep(turn, asked.Text, QuestionOutcome.Refused, asked.Refused.Count > 0 ? asked.Refused[0] : null);
        return new TurnResult(
            [new OutgoingActivity { Text = _texts.Text(For(turn, "none_of_these"), ("question", asked.Text)), Buttons = FlawButton(asked) }],
            turn.State with { Asked = asked with { Refusals = Math.Max(asked.Refusals, MostRefusals) }, Earlier = null });
    }

    // The answer that was refused may have been the right one, only not a good one.
    private IReadOnlyList<Button> FlawButton(QuestionInHand asked) =>
        asked.Told is { } told ? [new Button(_texts.Text("button_flaw"), $"{AnswerCard.FlawVerb}:{told}")] : [];

    private TurnResult Say(Turn turn, Decision.Fixed reply, QuestionInHand asked)
    {
        if (reply.Reply.Kind == ReplyKind.Smalltalk)
            return new OutgoingActivity { Text = reply.Reply.Text, Buttons = card.Starters(turn) };
        return new TurnResult(
            [new OutgoingActivity { Text = reply.Reply.Text, Buttons = [.. reply.Near.Select(AnswerCard.TopicButton)] }],
            turn.State with { Asked = asked with { Offered = [.. reply.Near.Select(e => e.Id)] } });
    }

    private TurnResult Abstain(Turn turn, Decision decision, QuestionInHand asked)
    {
        Keep(turn, turn.Activity.Text, QuestionOutcome.Abstained, decision.Ranked.Count > 0 ? decision.Ranked[0].Id : null);
        return new TurnResult(
            [new OutgoingActivity { Text = _texts.Text(For(turn, "abstain")), Buttons = card.Starters(turn) }], turn.State with { Asked = asked });
    }

    private TurnResult Plain(Turn turn, string key) => new OutgoingActivity { Text = _texts.Text(For(turn, key)), Buttons = card.Starters(turn) };

    // What looks like a search for a household may hold a name, and is no question for the curators.
    private void Keep(Turn turn, string question, string outcome, string? nearest)
    {
        if (_lookups.After("lookup", turn.Text) is null)
            feedback.Unanswered.Add(question, outcome, nearest, turn.Now, turn.Address);
    }

    // Whose areas lie in one province need not be asked for it.
    private async Task<Turn> WithProvinceOfStaffAsync(Turn turn, CancellationToken ct) =>
        turn.State.Province is null && turn.Speaker.AccountId is { } id && await accounts.ProvinceOfAsync(id, ct) is { } province
            ? turn with { State = turn.State with { Province = province } }
            : turn;

    // Staff are addressed as colleagues, everybody else as neighbours.
    private string For(Turn turn, string key) => turn.Speaker.IsStaff && _texts.Has(key + "_staff") ? key + "_staff" : key;
}
