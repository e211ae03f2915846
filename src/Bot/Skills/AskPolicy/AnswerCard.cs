using CauNoi.Bot.Channels;
using CauNoi.Bot.Conversations;
using CauNoi.Bot.Skills.CheckEligibility;
using CauNoi.Knowledge.Answering;
using CauNoi.Knowledge.Faq;
using CauNoi.Knowledge.Places;

namespace CauNoi.Bot.Skills.AskPolicy;

/// <summary>An answer or a choice of topics, with the buttons under it and what is to be remembered of it.</summary>
/// <remarks>Never more than five buttons: what leads on first, then the two by which the answer is judged.</remarks>
public sealed class AnswerCard(FaqBase faq, Provinces provinces, Phrasebook phrases)
{
    /// <summary>"It was what I meant", with the topic.</summary>
    public const string GoodVerb = "good";

    /// <summary>"It was not what I meant", with the topic.</summary>
    public const string MissVerb = "miss";

    /// <summary>"The right topic, but not a good answer", with the topic.</summary>
    public const string FlawVerb = "flaw";

    /// <summary>"None of what was offered".</summary>
    public const string NoneOfThese = "ask:none";

    private const int MostRelated = 2;
    private const int MostProvinces = 3;

    private readonly SkillTexts _texts = phrases.For("ask-policy");
    private readonly SkillTexts _places = phrases.For("province");
    private readonly SkillTexts _check = phrases.For("check-eligibility");

    /// <summary>The action of a button that asks for a topic.</summary>
    public static string ActionFor(string topicId) => $"{AskPolicySkill.TopicVerb}:{topicId}";

    /// <summary>The answer that holds today where the person lives.</summary>
    public FaqEntry? Find(Turn turn, string topicId) => faq.Find(topicId)?.EntryFor(turn.Today, turn.State.Province);

    /// <summary>Tells an answer; the first one that differs between provinces asks for the person's, once.</summary>
    public TurnResult Tell(Turn turn, FaqEntry entry, QuestionInHand asked)
    {
        var own = turn.State is { Province: null, ProvinceAsked: false } ? ProvincesWithOwnAnswer(turn, entry.Id) : [];
        IReadOnlyList<Button> leadingOn = own.Count > 0 ? [.. own, ProvinceButton(ProvinceActions.Other, "button_other")] : [.. CheckButton(turn, entry), .. Related(turn, entry)];
        var reply = new OutgoingActivity
        {
            Text = own.Count > 0 ? $"{entry.AnswerOn(turn.Today)}\n\n{_places.Text(For(turn, "which"))}" : entry.AnswerOn(turn.Today),
            Sources = [.. entry.Sources.Select(s => new Citation(s.ToString(), s.Url))],
            Buttons =
            [
                .. leadingOn,
                new Button(_texts.Text("button_good"), $"{GoodVerb}:{entry.Id}"),
                new Button(_texts.Text("button_miss"), $"{MissVerb}:{entry.Id}"),
            ],
        };
        return new TurnResult([reply], turn.State with
        {
            Asked = asked with { Told = entry.Id, Rating = null },
            ProvinceAsked = turn.State.ProvinceAsked || own.Count > 0,
            Earlier = EarlierAbout(turn, entry, asked),
        });
    }

    /// <summary>Offers topics to choose from.</summary>
    /// <param name="more">Buttons between the topics and "none of these".</param>
    public TurnResult Offer(Turn turn, string textKey, IReadOnlyList<FaqEntry> entries, QuestionInHand asked, params IReadOnlyList<Button> more)
    {
        var reply = new OutgoingActivity
        {
            Text = _texts.Text(For(turn, textKey)),
            Buttons = [.. entries.Select(TopicButton), .. more, new Button(_texts.Text("button_none"), NoneOfThese)],
        };
        return new TurnResult([reply], turn.State with
        {
            Asked = asked with { Told = null, Offered = [.. entries.Select(e => e.Id)] },
            Earlier = EarlierAbout(turn, entries[0], asked),
        });
    }

    public static Button TopicButton(FaqEntry entry) => new(entry.Label, ActionFor(entry.Id));

    /// <summary>Some topics to begin with.</summary>
    public IReadOnlyList<Button> Starters(Turn turn) =>
        [.. _texts.Text("starters").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => Find(turn, id.Trim())).OfType<FaqEntry>()
            .Select(TopicButton)];

    private static EarlierQuestion EarlierAbout(Turn turn, FaqEntry entry, QuestionInHand asked) =>
        turn.State.Earlier is { } earlier && earlier.TopicId == entry.Id ? earlier : new EarlierQuestion(asked.Text ?? entry.Title, entry.Id);

    private IReadOnlyList<Button> Related(Turn turn, FaqEntry entry) =>
        [.. entry.Related.Select(r => Find(turn, r)).OfType<FaqEntry>().Take(MostRelated).Select(TopicButton)];

    // Under an answer about who is poor a family wants to know about itself.
    private IReadOnlyList<Button> CheckButton(Turn turn, FaqEntry entry) =>
        turn is { IsPrivate: true, Speaker.IsStaff: false } && _check.Text("offered_under").Split('\n').Contains(entry.Id)
            ? [new Button(_check.Text("button_check"), CheckActions.Start)]
            : [];

    private IReadOnlyList<Button> ProvincesWithOwnAnswer(Turn turn, string topicId) =>
        [.. faq.Find(topicId)!.Versions.Where(v => v.Area != FaqEntry.National && v.IsValidOn(turn.Today))
            .Select(v => provinces.Find(v.Area)).OfType<ProvinceName>()
            .Take(MostProvinces)
            .Select(p => new Button(p.Name, ProvinceActions.For(p.Code)))];

    private Button ProvinceButton(string action, string textKey) => new(_places.Text(textKey), action);

    // Staff are addressed as colleagues, everybody else as neighbours.
    private string For(Turn turn, string key) => turn.Speaker.IsStaff && (_texts.Has(key + "_staff") || _places.Has(key + "_staff")) ? key + "_staff" : key;
}
