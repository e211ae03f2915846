using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.AskPolicy;
using CauNoi.Data.Messaging;

namespace CauNoi.Bot.Skills.Ratings;

/// <summary>Takes what a person thinks of the last answer, and why.</summary>
public sealed class RatingSkill(FeedbackStores feedback, Phrasebook phrases) : ISkill
{
    private const string ReasonVerb = "reason";

    private readonly SkillTexts _texts = phrases.For("ratings");
    private readonly SkillTexts _asks = phrases.For("ask-policy");

    private static readonly IReadOnlyDictionary<string, RatingReason> Reasons = new Dictionary<string, RatingReason>(StringComparer.Ordinal)
    {
        ["outdated"] = RatingReason.Outdated,
        ["hard"] = RatingReason.HardToUnderstand,
        ["incomplete"] = RatingReason.Incomplete,
    };

    public bool Claims(Turn turn) => GoodTopic(turn) is not null || FlawedTopic(turn) is not null || turn.ActionArgument(ReasonVerb) is not null;

    public async Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (GoodTopic(turn) is { } good)
            return Praise(turn, good);
        if (FlawedTopic(turn) is { } flawed)
            return await BlameAsync(turn, flawed, ct);
        if (turn.State.Asked?.Rating is { } rating && Reasons.TryGetValue(turn.ActionArgument(ReasonVerb)!, out var reason))
            await feedback.Ratings.SetReasonAsync(rating, reason, ct);
        return Thank(turn, turn.State);
    }

    // Pressed, or typed about the answer that stands above.
    private string? GoodTopic(Turn turn) =>
        turn.ActionArgument(AnswerCard.GoodVerb)
        ?? (turn.Action is null && _texts.Says("good", turn.Text) && !_texts.Mentions("denied", turn.Text) ? turn.State.Asked?.Told : null);

    // "Chưa đúng ý" speaks of the topic, "chưa đúng" of the answer.
    private string? FlawedTopic(Turn turn) =>
        turn.ActionArgument(AnswerCard.FlawVerb)
        ?? (turn.Action is null && _texts.Says("flawed", turn.Text) && !_asks.Says("not_meant", turn.Text) ? turn.State.Asked?.Told : null);

    private TurnResult Praise(Turn turn, string topic)
    {
        var asked = InHand(turn, topic);
        if (asked.Rating is null)
            asked = asked with { Rating = feedback.Ratings.Add(topic, asked.Text, good: true, reason: null, turn.Now) };
        return Thank(turn, turn.State with { Asked = asked });
    }

    private async Task<TurnResult> BlameAsync(Turn turn, string topic, CancellationToken ct)
    {
        var asked = InHand(turn, topic);
        if (asked.Rating is { } rating)
            await feedback.Ratings.SetReasonAsync(rating, reason: null, ct);
        else
            asked = asked with { Rating = feedback.Ratings.Add(topic, asked.Text, good: false, reason: null, turn.Now) };
        if (asked.Text is not null)
            feedback.Unanswered.Add(asked.Text, QuestionOutcome.BadlyRated, topic, turn.Now, turn.Address);
        var reply = new OutgoingActivity
        {
            Text = _texts.Text(For(turn, "why")),
            Buttons =
            [
                .. Reasons.Keys.Select(r => new Button(_texts.Text($"reason.{r}"), $"{ReasonVerb}:{r}")),
                new Button(_texts.Text("button_skip"), $"{ReasonVerb}:skip"),
            ],
        };
        return new TurnResult([reply], turn.State with { Asked = asked });
    }

    // A button under an older answer rates that answer, whose question is forgotten.
    private static QuestionInHand InHand(Turn turn, string topic) =>
        turn.State.Asked is { } asked && (asked.Told == topic || asked.Refused.Contains(topic)) ? asked : new QuestionInHand(null) { Told = topic };

    private TurnResult Thank(Turn turn, ConversationState state) => new([new OutgoingActivity { Text = _texts.Text(For(turn, "thanks")) }], state);

    private static string For(Turn turn, string key) => turn.Speaker.IsStaff ? key + "_staff" : key;
}
