using CauNoi.Knowledge.Faq;
using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Search;

namespace CauNoi.Knowledge.Answering;

/// <summary>From a question to a decision: fixed reply, answer, suggestions, or an honest "I don't know".</summary>
public sealed class Answerer
{
    private const int Ranked = 10;
    private const int MostSuggestions = 3;
    private const double LeanOnEndOfStory = 0.4;

    // A question that leans less stands for itself: what was asked before it is forgotten.
    private const double LeansOnEarlier = 0.2;

    private static readonly Dictionary<string, float> NothingNear = [];

    private readonly FaqBase _faq;
    private readonly FixedReplies _replies;
    private readonly Dictionary<string, FixedReply> _turnedAway;
    private readonly Understanding _understanding;
    private readonly DecisionThresholds _thresholds;

    public Answerer(FaqBase faq, FixedReplies replies, Understanding understanding, DecisionThresholds thresholds)
    {
        _faq = faq;
        _replies = replies;
        _understanding = understanding;
        _thresholds = thresholds;
        _turnedAway = replies.All.ToDictionary(r => r.Id, StringComparer.Ordinal);
    }

    /// <summary>The fixed reply that the words of a message call for, unless the FAQ is surely meant; null if there is none.</summary>
    public FixedReply? FixedReplyTo(NormalisedText message) => _replies.Match(message) switch
    {
        null => null,
        { IsCertain: true, Reply: var reply } => reply,
        { Reply: var reply } => IsOverruled(Rank(_understanding.Courtesies.Without(message))) ? null : reply,
    };

    public Decision Decide(string question, Asking asking) => Decide(_understanding.Reader.Read(question), asking);

    /// <summary>What to say to a question.</summary>
    public Decision Decide(NormalisedText question, Asking asking)
    {
        if (question.LegacyFont != LegacyFont.None)
            return new Decision.Abstain { Remember = asking.Earlier };
        var called = _replies.Match(question);
        if (called is { IsCertain: true, Reply: var certain })
            return Turned(certain, asking);
        var asked = _understanding.Courtesies.Without(question);
        var ranking = Rank(asked);
        if (called is { Reply: var reply } && !IsOverruled(ranking))
            return Turned(reply, asking) with { Ranked = ranking.Topics };

        if (asking.Refused.Count == 0 && Both(asked, asking) is { } both)
            return both with { Ranked = ranking.Topics, Confidence = ranking.Confidence };
        var context = ContextOf(asked, ranking, asking);
        if (context is not null)
            ranking = _understanding.Ranker.Rank(asked, Ranked, context);
        var topics = asking.Refused.Count == 0 ? ranking.Topics : [.. ranking.Topics.Where(t => !asking.Refused.Contains(t.Id))];
        // Once a guess was wrong, the next is offered, not asserted.
        var confidence = topics.Count == ranking.Topics.Count ? ranking.Confidence : 0;
        var decision = Decide(topics, confidence, asking) with { Ranked = topics, Confidence = confidence };
        return decision with { Remember = Remember(decision, context is { Lean: >= LeansOnEarlier } ? context.Joined : asked, asking) };
    }

    // A story says a hundred things; its last sentence says what is wanted.
    private Ranking Rank(NormalisedText asked) =>
        _understanding.Ranker.Rank(asked, Ranked, QuestionParts.EndOfStory(asked) is { } end ? new RankingContext(end, LeanOnEndOfStory, NothingNear) : null);

    // Two questions, each clear by itself, get two buttons: one answer would leave the other unsaid.
    private Decision.Suggest? Both(NormalisedText asked, Asking asking)
    {
        var questions = _understanding.Parts.Questions(asked);
        if (questions.Count < 2)
            return null;
        var entries = questions.Select(q => _understanding.Ranker.Rank(q, 1))
            .Where(r => r.Confidence >= _thresholds.Both)
            .Select(r => r.Topics[0].Id).Distinct()
            .Select(id => EntryOf(id, asking)).OfType<FaqEntry>()
            .Take(MostSuggestions).ToList();
        return entries.Count < 2 ? null : new Decision.Suggest(entries) { Both = true, Remember = new EarlierQuestion(asked.Folded, entries[0].Id) };
    }

    private RankingContext? ContextOf(NormalisedText asked, Ranking ranking, Asking asking) =>
        asking.Earlier is { } earlier && !IsTurnedAway(ranking)
            ? _understanding.FollowUps.ContextOf(asked, _understanding.Courtesies.Without(_understanding.Reader.Read(earlier.Text)), earlier.TopicId, ranking.Confidence)
            : null;

    // Thanks between two questions change nothing; another office's business ends the subject.
    private static Decision.Fixed Turned(FixedReply reply, Asking asking) =>
        new(reply) { Remember = reply.Kind == ReplyKind.Smalltalk ? asking.Earlier : null };

    private static EarlierQuestion? Remember(Decision decision, NormalisedText meant, Asking asking) => decision switch
    {
        Decision.Answer answer => new EarlierQuestion(meant.Folded, answer.Entry.Id),
        Decision.Suggest suggest => new EarlierQuestion(meant.Folded, suggest.Entries[0].Id),
        Decision.Fixed { Reply.Kind: ReplyKind.Smalltalk } => asking.Earlier,
        Decision.Fixed => null,
        _ => asking.Earlier,
    };

    private Decision Decide(IReadOnlyList<RankedTopic> topics, double confidence, Asking asking)
    {
        if (topics.Count == 0)
            return new Decision.Abstain();
        var best = topics[0];
        if (confidence >= _thresholds.Answer && EntryOf(best.Id, asking) is { } entry)
            return new Decision.Answer(entry);

        var offered = topics.Where(t => EntryOf(t.Id, asking) is not null && t.Score >= best.Score * _thresholds.NearBest).Take(MostSuggestions).ToList();
        if (_turnedAway.TryGetValue(best.Id, out var reply))
            return new Decision.Fixed(reply) { Near = best.Score >= _thresholds.TurnAway ? [] : Entries(offered, asking) };
        return offered.Sum(t => t.Score) < _thresholds.Suggest ? new Decision.Abstain() : new Decision.Suggest(Entries(offered, asking));
    }

    private bool IsTurnedAway(Ranking ranking) =>
        ranking.Topics.Count > 0 && _faq.Find(ranking.Topics[0].Id) is null && ranking.Topics[0].Score >= _thresholds.SureTurnAway;

    private bool IsOverruled(Ranking ranking) =>
        ranking.Confidence >= _thresholds.Overrule && ranking.Topics.Count > 0 && _faq.Find(ranking.Topics[0].Id) is not null;

    private FaqEntry? EntryOf(string id, Asking asking) => _faq.Find(id)?.EntryFor(asking.Day, asking.Province);

    private IReadOnlyList<FaqEntry> Entries(IEnumerable<RankedTopic> topics, Asking asking) => [.. topics.Select(t => EntryOf(t.Id, asking)!)];
}
