using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Data.Messaging;
using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Faq;

namespace CauNoi.Bot.Skills.AskPolicy;

/// <summary>Answers questions from the FAQ, offers the nearest topics, or says that it does not know.</summary>
public sealed class AskPolicySkill(Answerer answerer, FaqBase faq, UnansweredQuestions unanswered, Phrasebook phrases) : ISkill
{
    private const string TopicVerb = "faq";
    private const string NoneOfThese = "ask:none";
    private const int MostRelated = 3;

    private readonly SkillTexts _texts = phrases.For("ask-policy");
    private readonly SkillTexts _lookups = phrases.For("household-lookup");

    /// <summary>The action of a button that asks for a topic.</summary>
    public static string ActionFor(string topicId) => $"{TopicVerb}:{topicId}";

    public bool Claims(Turn turn) => true;

    public Task<TurnResult> AnswerAsync(Turn turn, CancellationToken ct) => Task.FromResult(Answer(turn));

    private TurnResult Answer(Turn turn)
    {
        if (turn.ActionArgument(TopicVerb) is { } id)
            return faq.Find(id)?.EntryFor(turn.Today, province: null) is { } chosen ? Tell(turn, chosen) : Plain(turn, "unknown_choice");
        if (turn.Action == NoneOfThese)
            return Plain(turn, "none_of_these");
        if (turn.Text.IsEmpty)
            return Plain(turn, "no_words");

        var decision = answerer.Decide(turn.Text, new Asking(turn.Today));
        return decision switch
        {
            Decision.Answer answer => Tell(turn, answer.Entry),
            Decision.Suggest suggest => Offer(turn, suggest, decision),
            Decision.Fixed reply => new OutgoingActivity { Text = reply.Reply.Text, Buttons = ButtonsUnder(reply, turn.Today) },
            _ => Abstain(turn, decision),
        };
    }

    private TurnResult Tell(Turn turn, FaqEntry entry)
    {
        var related = entry.Related
            .Select(r => faq.Find(r)?.EntryFor(turn.Today, province: null)).OfType<FaqEntry>()
            .Take(MostRelated)
            .Select(e => new Button(e.Label, ActionFor(e.Id)));
        var reply = new OutgoingActivity
        {
            Text = entry.Answer,
            Sources = [.. entry.Sources.Select(s => new Citation(s.ToString(), s.Url))],
            Buttons = [.. related],
        };
        return reply;
    }

    private TurnResult Offer(Turn turn, Decision.Suggest suggest, Decision decision)
    {
        Keep(turn, "suggest", decision);
        var buttons = suggest.Entries.Select(e => new Button(e.Label, ActionFor(e.Id))).Append(new Button(_texts.Text("button_none"), NoneOfThese));
        return new OutgoingActivity { Text = _texts.Text(For(turn, "which")), Buttons = [.. buttons] };
    }

    private IReadOnlyList<Button> ButtonsUnder(Decision.Fixed reply, DateOnly day) =>
        reply.Reply.Kind == ReplyKind.Smalltalk ? Starters(day) : [.. reply.Near.Select(e => new Button(e.Label, ActionFor(e.Id)))];

    private TurnResult Abstain(Turn turn, Decision decision)
    {
        Keep(turn, "abstain", decision);
        return new OutgoingActivity { Text = _texts.Text(For(turn, "abstain")), Buttons = Starters(turn.Today) };
    }

    private TurnResult Plain(Turn turn, string key) => new OutgoingActivity { Text = _texts.Text(For(turn, key)), Buttons = Starters(turn.Today) };

    // What looks like a search for a household may hold a name, and is no question for the curators.
    private void Keep(Turn turn, string outcome, Decision decision)
    {
        if (_lookups.After("lookup", turn.Text) is not null)
            return;
        unanswered.Add(turn.Activity.Text, outcome, decision.Ranked.Count > 0 ? decision.Ranked[0].Id : null, turn.Now);
    }

    private IReadOnlyList<Button> Starters(DateOnly day) =>
        [.. _texts.Text("starters").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => faq.Find(id.Trim())?.EntryFor(day, province: null)).OfType<FaqEntry>()
            .Select(e => new Button(e.Label, ActionFor(e.Id)))];

    // Staff are addressed as colleagues, everybody else as neighbours.
    private string For(Turn turn, string key) => turn.Speaker.IsStaff && _texts.Has(key + "_staff") ? key + "_staff" : key;
}
