using CauNoi.Knowledge.Faq;
using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Search;

namespace CauNoi.Knowledge.Answering;

/// <summary>From a question to a decision: fixed reply, answer, suggestions, or an honest "I don't know".</summary>
public sealed class Answerer
{
    private const int Ranked = 10;
    private const int MostSuggestions = 3;

    private readonly FaqBase _faq;
    private readonly FixedReplies _replies;
    private readonly Dictionary<string, FixedReply> _turnedAway;
    private readonly Courtesies _courtesies;
    private readonly TopicRanker _ranker;
    private readonly VietnameseReader _reader;
    private readonly DecisionThresholds _thresholds;

    public Answerer(FaqBase faq, FixedReplies replies, Courtesies courtesies, VietnameseReader reader, TopicRanker ranker, DecisionThresholds thresholds)
    {
        _faq = faq;
        _replies = replies;
        _courtesies = courtesies;
        _reader = reader;
        _ranker = ranker;
        _thresholds = thresholds;
        _turnedAway = replies.All.ToDictionary(r => r.Id, StringComparer.Ordinal);
    }

    /// <summary>The fixed reply that the words of a message call for, unless the FAQ is surely meant; null if there is none.</summary>
    public FixedReply? FixedReplyTo(NormalisedText message) => _replies.Match(message) switch
    {
        null => null,
        { IsCertain: true, Reply: var reply } => reply,
        { Reply: var reply } => IsOverruled(_ranker.Rank(_courtesies.Without(message), Ranked)) ? null : reply,
    };

    public Decision Decide(string question, Asking asking) => Decide(_reader.Read(question), asking);

    /// <summary>What to say to a question.</summary>
    public Decision Decide(NormalisedText question, Asking asking)
    {
        var called = _replies.Match(question);
        if (called is { IsCertain: true, Reply: var certain })
            return new Decision.Fixed(certain);
        var ranking = _ranker.Rank(_courtesies.Without(question), Ranked);
        var topics = asking.Refused.Count == 0 ? ranking.Topics : [.. ranking.Topics.Where(t => !asking.Refused.Contains(t.Id))];
        if (called is { Reply: var reply } && !IsOverruled(ranking))
            return new Decision.Fixed(reply) { Ranked = topics };
        // Once a guess was wrong, the next is offered, not asserted.
        var confidence = topics.Count == ranking.Topics.Count ? ranking.Confidence : 0;
        return Decide(topics, confidence, asking) with { Ranked = topics, Confidence = confidence };
    }

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

    private bool IsOverruled(Ranking ranking) =>
        ranking.Confidence >= _thresholds.Overrule && ranking.Topics.Count > 0 && _faq.Find(ranking.Topics[0].Id) is not null;

    private FaqEntry? EntryOf(string id, Asking asking) => _faq.Find(id)?.EntryFor(asking.Day, asking.Province);

    private IReadOnlyList<FaqEntry> Entries(IEnumerable<RankedTopic> topics, Asking asking) => [.. topics.Select(t => EntryOf(t.Id, asking)!)];
}
